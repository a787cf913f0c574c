using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Platform.Data;
using Touyan.Platform.Jobs;

namespace Touyan.Modules.Trail.Verification;

/// <summary>The audit administrator has the trail of his county checked; one check at a time.</summary>
public sealed class OrderVerification(TouyanDb db, Jobs jobs, JobBell bell, Trail trail)
{
    public async Task<Refusal?> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(TrailPermissions.Read))
            return TrailRefusals.NotYours;

        if (
            await db.Set<Job>()
                .AnyAsync(j => j.CountyCode == by.County && j.Kind == VerifyJob.JobKind && j.DoneAt == null && j.FailedWith == null, ct)
        )
            return TrailRefusals.CheckRuns;

        jobs.Enqueue(VerifyJob.JobKind, "");
        trail.Record(by, TrailActs.OrderCheck, new TrailSubject("trail", Guid.Empty, "操作记录"));
        await db.SaveChangesAsync(ct);
        bell.Ring();
        return null;
    }
}
