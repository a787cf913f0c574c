using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Imports.Checking;

/// <summary>Checks an uploaded file and keeps every row with its outcome, so that the preview can show them.</summary>
internal sealed class CheckImport(TouyanDb db, INewDb newDb, IEnumerable<IImportKind> kinds, Trail.Trail trail)
{
    private const int RowsBetweenNews = 2_000;

    public async Task RunAsync(ImportId id, Actor by, CancellationToken ct)
    {
        var import = await db.Imports.SingleAsync(i => i.Id == id, ct);
        if (import.Status is not ImportStatus.Checking)
            return;

        var file = await db.ImportFiles.AsNoTracking().SingleAsync(f => f.Id == id, ct);
        var kind = kinds.Single(k => k.Code == import.Kind);
        using var content = new MemoryStream(file.Content, writable: false);
        var check = await CheckSheet.RunAsync(kind, content, import, by, new ProgressNews(newDb, import), ct);

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (check.Refusal is { } refusal)
            import.Refuse(refusal);
        else
            await KeepAsync(import, check.Value, ct);

        trail.Record(by, ImportsActs.Checked, import.Subject);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private async Task KeepAsync(Import import, CheckedSheet sheet, CancellationToken ct)
    {
        import.Count(RowJson.Write(sheet.Found), sheet.Rows.Count, sheet.Accepted.Count, sheet.Rejected, sheet.Warned);
        await db.ImportRows.Where(r => r.ImportId == import.Id).ExecuteDeleteAsync(ct);
        await db.BulkInsertAsync(sheet.Rows.Select(r => ImportRow.Of(import, r)), ct);
    }

    // A unit of work of its own, so that others see how far it is while this one is still reading.
    private sealed class ProgressNews(INewDb newDb, Import import) : IProgress<int>
    {
        private int told;

        public void Report(int value)
        {
            if (value - told < RowsBetweenNews)
                return;

            told = value;
            using var db = newDb.Create();
            db.Enter(import.CountyCode);
            db.Imports.Where(i => i.Id == import.Id).ExecuteUpdate(s => s.SetProperty(i => i.Progress, value));
        }
    }
}
