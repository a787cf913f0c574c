namespace Touyan.Platform.Web;

/// <summary>
/// What nobody means, in whatever form or body it comes: a day outside these years (a browser sends the year 0002 while somebody types), a character
/// that no text holds (PostgreSQL stores no NUL), or that makes a text look like another.
/// </summary>
internal static class Plausible
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>What is wrong with a value; null when nothing is.</summary>
    public static string? Fault(object? value) =>
        value switch
        {
            DateOnly { Year: < FirstYear or > LastYear } => $"日期应在 {FirstYear} 年至 {LastYear} 年之间",
            string text when text.Any(IsNoText) => "含有不能识别的字符",
            _ => null,
        };

    /// <summary>True for what a reader does not see as it stands there: control characters, and those that turn the direction of what follows.</summary>
    public static bool IsDeceiving(char c) =>
        char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C';

    private static bool IsNoText(char c) => IsDeceiving(c) && c is not ('\n' or '\r' or '\t');
}
