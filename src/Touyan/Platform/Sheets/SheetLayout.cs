namespace Touyan.Platform.Sheets;

/// <summary>A column to write.</summary>
/// <param name="Title">Its header.</param>
/// <param name="Width">In characters, as spreadsheet programs count it; a Chinese character takes two.</param>
/// <param name="IsText">What is typed into it later stays text: for ID numbers, codes, phone numbers.</param>
public sealed record SheetColumn(string Title, double Width = 14, bool IsText = false);

/// <summary>What a written sheet looks like.</summary>
public sealed record SheetLayout
{
    /// <summary>Name of the sheet; characters that a sheet name may not have are replaced.</summary>
    public string Name { get; init; } = "Sheet1";

    /// <summary>A line over the header, merged across; none when null.</summary>
    public string? Title { get; init; }

    public required IReadOnlyList<SheetColumn> Columns { get; init; }

    internal int HeaderRow => Title is null ? 1 : 2;
}
