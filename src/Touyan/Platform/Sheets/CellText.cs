using System.Globalization;
using System.Text;

namespace Touyan.Platform.Sheets;

/// <summary>How every import reads what people typed: one letter width, one kind of space, nothing invisible.</summary>
public static class CellText
{
    /// <summary>
    /// Full-width digits and letters become half-width, every kind of space one space, invisible characters nothing; trimmed, inner
    /// runs of spaces made one. Chinese punctuation stays: it belongs to prose.
    /// </summary>
    public static string Clean(string text) => IsClean(text) ? text : Rewrite(text, keepPunctuation: true, keepSpaces: true);

    /// <summary>As <see cref="Clean"/>, and without any space: for numbers, codes and Chinese names of things.</summary>
    public static string Compact(string text) =>
        IsClean(text) && !text.Contains(' ') ? text : Rewrite(text, keepPunctuation: true, keepSpaces: false);

    /// <summary>As <see cref="Compact"/>, with half-width punctuation too and upper case: for comparing words and reading dates.</summary>
    public static string Key(string text) => Rewrite(text, keepPunctuation: false, keepSpaces: false, isUpper: true);

    internal static bool IsSpace(char c) =>
        c is ' ' or '\t' or '\r' or '\n' or '\v' or '\f' or '\u0085' || (c >= '\u00A0' && char.IsWhiteSpace(c));

    private static bool IsClean(string text)
    {
        if (text.Length > 0 && (text[0] == ' ' || text[^1] == ' '))
            return false;

        var before = '\0';
        foreach (var c in text)
        {
            if (c is >= '!' and <= '~' or >= '\u4E00' and <= '\u9FFF' or ' ')
            {
                if (c == ' ' && before == ' ')
                    return false;

                before = c;
                continue;
            }

            if (IsSpace(c) || c is >= '\uFF01' and <= '\uFF5E' || IsInvisible(c))
                return false;

            before = c;
        }

        return true;
    }

    private static string Rewrite(string text, bool keepPunctuation, bool keepSpaces, bool isUpper = false)
    {
        var kept = new StringBuilder(text.Length);
        var spaceDue = false;
        foreach (var c in text)
        {
            if (IsSpace(c))
            {
                spaceDue = keepSpaces && kept.Length > 0;
                continue;
            }

            if (IsInvisible(c))
                continue;

            if (spaceDue)
                kept.Append(' ');

            spaceDue = false;
            var narrow = Narrow(c, keepPunctuation);
            kept.Append(isUpper ? char.ToUpperInvariant(narrow) : narrow);
        }

        return kept.ToString();
    }

    private static char Narrow(char c, bool keepPunctuation)
    {
        if (c is < '\uFF01' or > '\uFF5E')
            return c;

        var narrow = (char)(c - 0xFEE0);
        return keepPunctuation && !char.IsAsciiLetterOrDigit(narrow) ? c : narrow;
    }

    private static bool IsInvisible(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control;
}
