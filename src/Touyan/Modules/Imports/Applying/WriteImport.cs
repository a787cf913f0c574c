using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports.Checking;
using Touyan.Modules.Imports.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Imports.Applying;

/// <summary>
/// Takes an accepted import in: one transaction from the last check to the last row, so that a crash in the middle leaves nothing and the
/// next attempt begins at the beginning.
/// </summary>
internal sealed class WriteImport(TouyanDb db, TakeIn takeIn, ImportQueue queue, Aftermath aftermath)
{
    public async Task RunAsync(Import seen, Actor by, CancellationToken ct)
    {
        using var content = await db.OpenFileAsync(seen.Id, ct);
        var opened = OpenSheet.Open(queue.Find(seen.Kind, by)!, content, ct);
        using var sheet = opened.IsRefused ? null : opened.Value;
        await using var room = await PageRoom.OpenAsync(db, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await BeginAsync(seen.Id, ct) is not { } import)
            return;

        if (sheet is not null && await IsTakenInAsync(import, sheet, by, ct))
        {
            await aftermath.OfWritingAsync(import, by, ct);
            await transaction.CommitAsync(ct);
            return;
        }

        await transaction.RollbackAsync(ct);
        db.ChangeTracker.Clear();
        await aftermath.SendBackAsync(seen.Id, by, ct);
    }

    // Touched first: whoever else is at this import waits until this transaction has ended, and then finds it written.
    private async Task<Import?> BeginAsync(ImportId id, CancellationToken ct)
    {
        await db.Imports.Where(i => i.Id == id).ExecuteUpdateAsync(s => s.SetProperty(i => i.Progress, 0), ct);
        var import = await db.Imports.SingleAsync(i => i.Id == id, ct);
        return import.Status is ImportStatus.Applying ? import : null;
    }

    private async Task<bool> IsTakenInAsync(Import import, OpenSheet sheet, Actor by, CancellationToken ct)
    {
        var heldBack = await db
            .ImportRows.AsNoTracking()
            .Where(r => r.ImportId == import.Id && r.Outcome == RowOutcome.Rejected)
            .ToDictionaryAsync(r => r.Number, r => r.Read().Problems, ct);
        await db.ImportRows.Where(r => r.ImportId == import.Id).ExecuteDeleteAsync(ct);
        var tally = await takeIn.RunAsync(import, sheet, by, heldBack, seen: null, ct);
        return sheet.Refusal is null && tally.Accepted > 0 && !(import.AllOrNothing && tally.Rejected > 0);
    }
}
