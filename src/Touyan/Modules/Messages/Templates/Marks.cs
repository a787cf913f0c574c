using System.Text.RegularExpressions;

namespace Touyan.Modules.Messages.Templates;

/// <summary>The marks <c>{subject}</c> in a text: replaced once, so that a value that looks like a mark stays as it is.</summary>
internal static partial class Marks
{
    public static IEnumerable<string> In(string text) => Mark().Matches(text).Select(m => m.Groups["name"].Value);

    /// <summary>A brace that belongs to no mark: a slip of the writer.</summary>
    public static bool HasStray(string text) => Mark().Replace(text, "").AsSpan().ContainsAny('{', '}');

    public static bool IsName(string? name) => name is not null && Name().IsMatch(name);

    public static string Fill(string text, Func<string, string> value) => Mark().Replace(text, m => value(m.Groups["name"].Value));

    [GeneratedRegex(@"\{(?<name>[a-z][a-z0-9]*(-[a-z0-9]+)*)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
