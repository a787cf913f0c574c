using System.Globalization;

namespace Touyan.Modules.Rulebook;

/// <summary>How far a rule is left to the counties: a number between two ends, or one of some words.</summary>
public sealed record LocalRoom(decimal? Min, decimal? Max, IReadOnlyList<string> Values)
{
    /// <summary>Whether a county may say this number, with so many decimals as the rule itself is written with.</summary>
    public bool Holds(decimal number, int decimals) => decimal.Round(number, decimals) == number && !(number < Min) && !(number > Max);

    public bool Holds(string word) => Values.Contains(word, StringComparer.Ordinal);

    /// <summary>In words: 1–90, 是、否.</summary>
    public override string ToString() =>
        (Min, Max) switch
        {
            _ when Values.Count > 0 => string.Join('、', Values),
            ({ } min, { } max) => $"{Show(min)}–{Show(max)}",
            ({ } min, null) => $"{Show(min)} 以上",
            (null, { } max) => $"{Show(max)} 以下",
            (null, null) => "不限",
        };

    private static string Show(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
