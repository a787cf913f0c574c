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

    public static string Cells(SheetRow row)
    {
        using var buffer = new MemoryStream(256);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Plain.Encoder }))
        {
            json.WriteStartArray();
            for (var i = 0; i < WidthOf(row); i++)
                json.WriteStringValue(row[i].Text);

            json.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static int WidthOf(SheetRow row)
    {
        var width = row.Cells.Count;
        while (width > 0 && row[width - 1].IsEmpty)
            width--;

        return width;
    }

    public static string? Problems(CheckedRow row) => row.Problems.Count == 0 ? null : JsonSerializer.Serialize(row.Problems, Plain);

    public static IReadOnlyList<string> ReadCells(string json) => JsonSerializer.Deserialize<List<string>>(json) ?? [];

    public static IReadOnlyList<SheetProblem> ReadProblems(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<List<SheetProblem>>(json) ?? [];

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Plain);

    public static IReadOnlyDictionary<string, string> ReadOptions(Import import) => Read<Dictionary<string, string>>(import.Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json)!;
}

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
