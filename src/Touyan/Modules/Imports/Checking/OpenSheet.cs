using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Touyan.Kernel;
using Touyan.Modules.Imports.Model;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Imports.Checking;

/// <summary>
/// A file opened with a kind's eyes: its header is found, its rows come in batches, read a little ahead on a thread of their own. Never more than
/// a few batches are held, however long the sheet is.
/// </summary>
internal sealed class OpenSheet : IDisposable
{
    public const int RowsPerBatch = 1_000;

    private const int BatchesAhead = 4;

    private readonly IImportKind kind;
    private readonly SheetFile file;
    private readonly FoundTable table;
    private IReadOnlyList<SheetNote> taken = [];
    private int rows;

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

    /// <summary>The rows as the kind judges them; once.</summary>
    public IAsyncEnumerable<IReadOnlyList<CheckedRow>> CheckAsync(Import import, Actor by, CancellationToken ct)
    {
        var context = ContextOf(import, by);
        taken = [.. kind.NotesOn(context)];
        return kind.CheckAsync(context, BatchesAsync(ct), ct);
    }

    public void Dispose() => file.Dispose();

    private async IAsyncEnumerable<IReadOnlyList<SheetRow>> BatchesAsync([EnumeratorCancellation] CancellationToken ct)
    {
        using var reading = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var ahead = Channel.CreateBounded<List<SheetRow>>(
            new BoundedChannelOptions(BatchesAhead) { SingleReader = true, SingleWriter = true }
        );
        var reader = Task.Run(() => ReadAsync(ahead.Writer, reading.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in ahead.Reader.ReadAllAsync(ct))
                yield return batch;
        }
        finally
        {
            await reading.CancelAsync();
            await reader;
        }
    }

    // Whatever goes wrong here goes on to whoever waits for the rows.
    private async Task ReadAsync(ChannelWriter<List<SheetRow>> ahead, CancellationToken ct)
    {
        try
        {
            await ReadRowsAsync(ahead, ct);
            if (Refusal is null && rows == 0)
                Refusal = SheetRefusals.Empty;

            ahead.Complete();
        }
        catch (Exception fault)
        {
            ahead.Complete(fault);
        }
    }

    private async Task ReadRowsAsync(ChannelWriter<List<SheetRow>> ahead, CancellationToken ct)
    {
        var batch = new List<SheetRow>(RowsPerBatch);
        foreach (var read in table.Rows(ct))
        {
            if (read.Refusal is { } damaged)
            {
                Refusal = damaged;
                return;
            }

            rows++;
            batch.Add(read.Value);
            if (batch.Count < RowsPerBatch)
                continue;

            await ahead.WriteAsync(batch, ct);
            batch = new List<SheetRow>(RowsPerBatch);
        }

        if (batch.Count > 0)
            await ahead.WriteAsync(batch, ct);
    }
}
