using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports.Model;
using Touyan.Platform.Data;
using Touyan.Platform.Jobs;

namespace Touyan.Modules.Imports.Applying;

/// <summary>Removes the sheet of an import when its time has come. What nobody decided by then is put aside. What was written stays, and can still be undone.</summary>
internal sealed class ExpiryJob(TouyanDb db, ImportRetention retention, Trail.Trail trail, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "import-expiry";

    public string Kind => JobKind;

    public async Task RunAsync(Job job, CancellationToken ct)
    {
        var id = ImportId.Parse(job.Payload, provider: null);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Imports.SingleOrDefaultAsync(i => i.Id == id, ct) is not { EmptiedAt: null } import)
            return;

        var isWorking = import.Status is ImportStatus.Checking or ImportStatus.Applying;
        if (isWorking || retention.EndOf(import.LastStepAt) > clock.UtcNow)
            retention.Begin(id, isWorking ? clock.UtcNow : import.LastStepAt);
        else
            await RemoveAsync(import, ct);

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    public async Task GiveUpAsync(Job job, CancellationToken ct)
    {
        retention.Begin(ImportId.Parse(job.Payload, provider: null), clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    private async Task RemoveAsync(Import import, CancellationToken ct)
    {
        // Refused where something was taken in: then only the sheet goes.
        _ = import.Discard();
        await db.RemoveSheetAsync(import, clock.UtcNow, ct);
        trail.Record(Aftermath.ProgramFor(import), ImportsActs.Emptied, import.Subject);
    }
}
