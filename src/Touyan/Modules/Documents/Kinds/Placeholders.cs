using System.Text.RegularExpressions;

namespace Touyan.Modules.Documents.Kinds;

/// <summary>The marks <c>{field}</c> in a template: named strictly, replaced once, so that a value that looks like a mark stays as it is.</summary>
internal static partial class Placeholders
{
    /// <summary>What every paper knows of itself, beside its fields.</summary>
    public static IReadOnlyList<string> BuiltIn { get; } = ["issuer", "number", "date", "code", "valid-until"];

    /// <summary>What a number is made of.</summary>
    public static IReadOnlyList<string> OfNumber { get; } = ["issuer", "year", "number"];

    public static IEnumerable<string> In(string template) => Mark().Matches(template).Select(m => m.Groups["name"].Value);

    /// <summary>A brace that belongs to no mark: a slip of the writer.</summary>
    public static bool HasStray(string template) => Mark().Replace(template, "").AsSpan().ContainsAny('{', '}');

    public static string Fill(string template, Func<string, string> value) => Mark().Replace(template, m => value(m.Groups["name"].Value));

    [GeneratedRegex(@"\{(?<name>[a-z][a-z0-9]*(-[a-z0-9]+)*)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();
}
