using System.Globalization;

namespace Touyan.Modules.Rulebook.Files;

/// <summary>What is wrong with a table of rates as written, and the table that it makes.</summary>
internal static class BracketCheck
{
    public static IEnumerable<(string Key, string Message)> Wrong(RuleShape rule)
    {
        if (rule.Brackets is not { } rows)
            yield break;

        if (rows.Count == 0)
            yield return ("brackets", "分档（brackets）至少要有一档");
        if (rows.Exists(r => RateOf(r) is null))
            yield return ("brackets", "每一档应写明比例（rate），如 0.5%，大于 0，不超过 100%");
        if (rows.SkipLast(1).Any(r => r.UpTo is null) || rows is [.., { UpTo: not null }])
            yield return ("brackets", "除最后一档外都应写明上限（up-to，含），最后一档不写");
        if (rows.Zip(rows.Skip(1)).Any(pair => pair.Second.UpTo <= pair.First.UpTo))
            yield return ("brackets", "各档的上限（up-to）应从小到大");
    }

    public static Brackets? Of(RuleShape rule) =>
        rule.Brackets is { } rows ? new([.. rows.Select(r => new Bracket(r.UpTo, RateOf(r)!.Value))]) : null;

    private static decimal? RateOf(BracketShape row) =>
        row.Rate?.TrimEnd() is [.. var number, '%']
        && decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
        && percent is > 0 and <= 100
            ? percent / 100
            : null;
}
