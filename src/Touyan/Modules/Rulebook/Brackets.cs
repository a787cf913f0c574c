using System.Globalization;

namespace Touyan.Modules.Rulebook;

/// <summary>A table of rates by amount: each amount falls into one bracket, whose rate is that of the whole of it.</summary>
public sealed record Brackets(IReadOnlyList<Bracket> Steps)
{
    /// <summary>The bracket that an amount falls into; upper bounds belong to their bracket.</summary>
    public Bracket Of(decimal amount) => Steps.First(s => s.UpTo is not { } most || amount <= most);

    /// <summary>An amount of this bracket in words: 3000–5000（含）, without the amount itself.</summary>
    public string WordsOf(Bracket bracket, string? unit)
    {
        var below = Steps.TakeWhile(s => s != bracket).LastOrDefault()?.UpTo;
        return (below, bracket.UpTo) switch
        {
            (null, { } most) => $"{Plain(most)} {unit}以下",
            ({ } over, { } most) => $"{Plain(over)} {unit}以上（不含）至 {Plain(most)} {unit}",
            ({ } over, null) => $"{Plain(over)} {unit}以上（不含）",
            _ => "不论多少",
        };
    }

    public string With(string? unit) => string.Join("；", Steps.Select(s => $"{WordsOf(s, unit)}：{s.ShownRate}"));

    public override string ToString() => With(unit: null);

    private static string Plain(decimal amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>One row of the table.</summary>
/// <param name="UpTo">The greatest amount of this bracket, included; null for the last one.</param>
/// <param name="Rate">The rate, as a part of one: 0.005 for 0.5%.</param>
public sealed record Bracket(decimal? UpTo, decimal Rate)
{
    public string ShownRate => Rate.ToString("0.##%", CultureInfo.InvariantCulture);
}
