using System.Text;

namespace Touyan.Platform.Sheets;

/// <summary>
/// Writes rows as they come, in memory that does not grow with their number, to streams that cannot seek. Whatever a cell begins
/// with, no program runs it as a formula.
/// </summary>
public static class SheetWriter
{
    /// <summary>An .xlsx with a bold header that stays in sight. The stream stays open and is only written to asynchronously.</summary>
    public static Task WriteXlsxAsync(
        Stream stream,
        SheetLayout layout,
        IAsyncEnumerable<IReadOnlyList<SheetCell>> rows,
        CancellationToken ct = default
    ) => XlsxWriter.WriteAsync(stream, layout, rows, ct);

    /// <inheritdoc cref="WriteXlsxAsync(Stream, SheetLayout, IAsyncEnumerable{IReadOnlyList{SheetCell}}, CancellationToken)"/>
    public static Task WriteXlsxAsync(
        Stream stream,
        SheetLayout layout,
        IEnumerable<IReadOnlyList<SheetCell>> rows,
        CancellationToken ct = default
    ) => XlsxWriter.WriteAsync(stream, layout, rows.ToAsyncEnumerable(), ct);

    /// <summary>CSV in UTF-8 with the mark that makes spreadsheet programs read it as such; header row first, no title row.</summary>
    public static async Task WriteCsvAsync(
        Stream stream,
        SheetLayout layout,
        IAsyncEnumerable<IReadOnlyList<SheetCell>> rows,
        CancellationToken ct = default
    )
    {
        await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true)
        {
            NewLine = "\r\n",
        };
        await text.WriteLineAsync(CsvText.Line([.. layout.Columns.Select(c => SheetCell.Of(c.Title))]).AsMemory(), ct);
        await foreach (var row in rows.WithCancellation(ct))
            await text.WriteLineAsync(CsvText.Line(row).AsMemory(), ct);
    }

    /// <inheritdoc cref="WriteCsvAsync(Stream, SheetLayout, IAsyncEnumerable{IReadOnlyList{SheetCell}}, CancellationToken)"/>
    public static Task WriteCsvAsync(
        Stream stream,
        SheetLayout layout,
        IEnumerable<IReadOnlyList<SheetCell>> rows,
        CancellationToken ct = default
    ) => WriteCsvAsync(stream, layout, rows.ToAsyncEnumerable(), ct);
}
