using Touyan.Kernel;
using Touyan.Modules.Imports.Model;
using Touyan.Platform.Sheets;
using Touyan.Platform.Uploads;

namespace Touyan.Modules.Imports.Checking;

/// <summary>
/// A file opened with a kind's eyes: its header is found, its rows come in batches, read and judged a little ahead. Never more than a few batches
/// are held, however long the sheet is.
/// </summary>
internal sealed class OpenSheet : IDisposable
{
    public const int RowsPerBatch = 1_000;

    private const int BatchesAhead = 3;

    private readonly IImportKind kind;
    private readonly SheetFile file;
    private readonly FoundTable table;
    private IReadOnlyList<SheetNote> taken = [];

    private OpenSheet(IImportKind kind, SheetFile file, FoundTable table) => (this.kind, this.file, this.table) = (kind, file, table);

    /// <summary>About how many rows there are; null when that is not known beforehand.</summary>
    public int? LikelyRows => file.LikelyRows is { } all ? Math.Max(1, all - table.HeaderRow) : null;

    /// <summary>What is to be known of the whole sheet; complete once the rows are read.</summary>
    public IReadOnlyList<SheetNote> Notes => [.. table.Notes, .. taken];

    /// <summary>Why the reading came to an end before the last row; looked at after the last batch.</summary>
    public Refusal? Refusal { get; private set; }

    public static Result<OpenSheet> Open(IImportKind kind, Stream content, CancellationToken ct)
    {
        var opened = SheetReader.Open(content, SheetLimits.Default, ct);
        if (opened.Refusal is { } unreadable)
            return unreadable;

        var found = HeaderFinder.Find(opened.Value, kind.Columns, ct);
        if (found.Refusal is not { } noHeader)
            return new OpenSheet(kind, opened.Value, found.Value);

        opened.Value.Dispose();
        return noHeader;
    }

    public ImportContext ContextOf(Import import, Actor by) =>
        new(by, import.Id, import.FileName, RowJson.ReadOptions(import), table.ColumnOf);

    /// <summary>What was found, for the preview; complete once the rows are read.</summary>
    public FoundSheet Describe(RowTally tally) =>
        new(
            table.SheetName,
            table.HeaderRow,
            table.Header,
            kind.Columns.Where(c => table.ColumnOf(c.Key) >= 0)
                .ToDictionary(c => c.Key, c => table.ColumnOf(c.Key), StringComparer.Ordinal),
            Notes,
            tally.Codes
        );

    /// <summary>The rows as the kind judges them; once. Read, judged and taken on three threads.</summary>
    public IAsyncEnumerable<IReadOnlyList<CheckedRow>> CheckAsync(Import import, Actor by, CancellationToken ct)
    {
        var context = ContextOf(import, by);
        taken = [.. kind.NotesOn(context)];
        var read = Batches(ct).ToAsyncEnumerable().Ahead(BatchesAhead, ct);
        return kind.CheckAsync(context, read, ct).Ahead(BatchesAhead, ct);
    }

    public void Dispose() => file.Dispose();

    private IEnumerable<IReadOnlyList<SheetRow>> Batches(CancellationToken ct)
    {
        var rows = 0;
        foreach (var batch in Rows(ct).Chunk(RowsPerBatch))
        {
            rows += batch.Length;
            yield return batch;
        }

        if (Refusal is null && rows == 0)
            Refusal = UploadRefusals.Empty;
    }

    // Ends where the file turns out to be damaged.
    private IEnumerable<SheetRow> Rows(CancellationToken ct)
    {
        foreach (var read in table.Rows(ct))
        {
            if ((Refusal = read.Refusal) is not null)
                yield break;

            yield return read.Value;
        }
    }
}
