namespace Touyan.Platform.Sheets;

/// <summary>A column that an import looks for.</summary>
/// <param name="Key">What code calls it.</param>
/// <param name="Title">What people are told it is called; itself an alias.</param>
/// <param name="IsRequired">Without it the sheet is refused.</param>
/// <param name="Aliases">Other names that offices give it, the more exact first: where two columns answer, the earlier alias wins.</param>
public sealed record WantedColumn(string Key, string Title, bool IsRequired, params IReadOnlyList<string> Aliases)
{
    /// <summary>How a value is shown once it is in the books, where not everyone may read it whole; null in the clear.</summary>
    public Func<string, string>? Masked { get; init; }
}

/// <summary>The words of a header, compared without spaces, line breaks, asterisks, letter width and remarks in brackets.</summary>
internal sealed class HeaderWords
{
    private readonly Dictionary<string, (string Key, int Rank)> known = new(StringComparer.Ordinal);

    public HeaderWords(IReadOnlyList<WantedColumn> columns)
    {
        foreach (var column in columns)
        {
            var rank = 0;
            foreach (var name in column.Aliases.Prepend(column.Title))
                known.TryAdd(Plain(name), (column.Key, rank++));
        }
    }

    /// <summary>Which wanted column a header text names, and how exactly; null when none.</summary>
    public (string Key, int Rank)? Find(string text)
    {
        var plain = Plain(text);
        if (plain.Length is 0 or > 40)
            return null;

        return known.TryGetValue(plain, out var found) || known.TryGetValue(WithoutRemarks(plain), out found) ? found : null;
    }

    public static string Plain(string text) => CellText.Key(text).Trim('*', ':', '★', '※', '#', '.', '。');

    private static string WithoutRemarks(string text)
    {
        var open = text.IndexOfAny(['(', '[', '【', '〔', '<', '《']);
        if (open == 0)
            return text[(text.IndexOfAny([')', ']', '】', '〕', '>', '》']) + 1)..].Trim('*', ':');

        return open < 0 ? text : text[..open].Trim('*', ':');
    }
}
