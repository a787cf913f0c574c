using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports.Checking;
using Touyan.Modules.Imports.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Imports.Applying;

/// <summary>
/// Takes an accepted import in: one transaction from the last check to the last row, so that a crash in the middle leaves nothing.
/// Rows are checked once more, because the county may have changed since the preview.
/// </summary>
internal sealed class WriteImport(TouyanDb db, IEnumerable<IImportKind> kinds, Trail.Trail trail, TimeProvider clock)
{
    public async Task RunAsync(ImportId id, Actor by, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var import = await db.Imports.SingleAsync(i => i.Id == id, ct);
        if (import.Status is not ImportStatus.Applying)
            return;

        var file = await db.ImportFiles.AsNoTracking().SingleAsync(f => f.Id == id, ct);
        using var content = new MemoryStream(file.Content, writable: false);
        var check = await CheckSheet.RunAsync(KindOf(import), content, import, by, Quiet, ct);
        if (check.Refusal is { } refusal)
            import.Refuse(refusal);
        else
            await WriteAsync(import, check.Value, by, ct);

        trail.Record(by, ImportsActs.Applied, import.Subject, detail: $"通过 {import.Accepted} 行，未通过 {import.Rejected} 行");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Writes what was checked; the caller holds the transaction and saves.</summary>
    public async Task WriteAsync(Import import, CheckedSheet sheet, Actor by, CancellationToken ct)
    {
        import.Count(RowJson.Write(sheet.Found), sheet.Rows.Count, sheet.Accepted.Count, sheet.Rejected, sheet.Warned);
        if (sheet.Accepted.Count == 0 || (import.AllOrNothing && sheet.Rejected > 0))
        {
            import.Reconsider();
        }
        else
        {
            await KindOf(import).WriteAsync(sheet.Context, sheet.Accepted, ct);
            import.Complete(clock.UtcNow);
        }

        await db.ImportRows.Where(r => r.ImportId == import.Id).ExecuteDeleteAsync(ct);
        await db.BulkInsertAsync(sheet.Rows.Select(r => ImportRow.Of(import, r)), ct);
    }

    private static readonly Progress<int> Quiet = new();

    private IImportKind KindOf(Import import) => kinds.Single(k => k.Code == import.Kind);
}
