using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Imports.Model;

/// <summary>How rows are kept as text.</summary>
internal static class RowJson
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Codes(CheckedRow row) =>
        row.IsAccepted ? "" : $" {string.Join(' ', row.Problems.Where(p => !p.IsWarning).Select(p => p.Code).Distinct())} ";

    public static string Write(CheckedRow row) =>
        Write(new RowContent(row.Title, [.. Enumerable.Range(0, WidthOf(row.Row)).Select(i => row.Row[i].Text)], row.Problems));

    private static int WidthOf(SheetRow row)
    {
        var width = row.Cells.Count;
        while (width > 0 && row[width - 1].IsEmpty)
            width--;

        return width;
    }

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Plain);

    public static IReadOnlyDictionary<string, string> ReadOptions(Import import) => Read<Dictionary<string, string>>(import.Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json)!;
}

/// <summary>What a row said, and what is to be said of it.</summary>
/// <param name="Title">Whom or what it is about.</param>
/// <param name="Cells">Texts of the cells from column A on.</param>
/// <param name="Problems">Problems and warnings.</param>
public sealed record RowContent(string Title, IReadOnlyList<string> Cells, IReadOnlyList<SheetProblem> Problems);

/// <summary>The sheet as it was found: its header, where the wanted columns stand, and how many rows each problem keeps out.</summary>
public sealed record FoundSheet(
    string SheetName,
    int HeaderRow,
    IReadOnlyList<string> Header,
    IReadOnlyDictionary<string, int> Columns,
    IReadOnlyList<SheetNote> Notes,
    IReadOnlyDictionary<string, int> Codes
)
{
    public int ColumnOf(string? key) => key is not null && Columns.TryGetValue(key, out var column) ? column : -1;
}
