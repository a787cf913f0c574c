using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Imports.Checking;

/// <summary>Checks an uploaded file and keeps every row with its outcome, so that the preview can show them.</summary>
internal sealed class CheckImport(TouyanDb db, IEnumerable<IImportKind> kinds, Trail.Trail trail)
{
    public async Task RunAsync(ImportId id, Actor by, CancellationToken ct)
    {
        var import = await db.Imports.SingleAsync(i => i.Id == id, ct);
        if (import.Status is not ImportStatus.Checking)
            return;

        // Rows of an earlier attempt that did not come to its end.
        await db.ImportRows.Where(r => r.ImportId == id).ExecuteDeleteAsync(ct);
        if (await KeepRowsAsync(import, by, ct) is { } refusal)
        {
            await db.ImportRows.Where(r => r.ImportId == id).ExecuteDeleteAsync(ct);
            import.Refuse(refusal);
        }

        trail.Record(by, ImportsActs.Checked, import.Subject);
        await db.SaveChangesAsync(ct);
    }

    private async Task<Refusal?> KeepRowsAsync(Import import, Actor by, CancellationToken ct)
    {
        using var content = await db.OpenFileAsync(import.Id, ct);
        var opened = OpenSheet.Open(kinds.Single(k => k.Code == import.Kind), content, ct);
        if (opened.Refusal is { } unreadable)
            return unreadable;

        using var sheet = opened.Value;
        var tally = new RowTally();
        await TellAsync(import, 0, sheet.LikelyRows ?? 0, ct);
        await foreach (var batch in sheet.CheckAsync(import, by, ct))
        {
            tally.Add(batch);
            await db.BulkInsertAsync(batch.Select(r => ImportRow.Of(import, r)), ct);
            await TellAsync(import, tally.Rows, Math.Max(tally.Rows, sheet.LikelyRows ?? 0), ct);
        }

        if (sheet.Refusal is { } damaged)
            return damaged;

        import.Count(RowJson.Write(sheet.Describe(tally)), tally);
        return null;
    }

    // Past the change tracker: others see how far it is, the version stays.
    private Task<int> TellAsync(Import import, int done, int likely, CancellationToken ct) =>
        db
            .Imports.Where(i => i.Id == import.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(i => i.Progress, done).SetProperty(i => i.Rows, likely), ct);
}
