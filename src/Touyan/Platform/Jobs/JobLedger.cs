using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Platform.Data;

namespace Touyan.Platform.Jobs;

/// <summary>The table of jobs as its workers write in it, each line in a unit of work of its own. Only the claim that holds a job changes it.</summary>
internal sealed class JobLedger(INewDb newDb, TimeProvider clock)
{
    private const int Looked = 8;

    /// <summary>How long a job stays with an instance that gives no sign of life.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>The next job that is due and that nobody holds, held from now on; null when there is none.</summary>
    public async Task<Job?> ClaimAsync(CancellationToken ct)
    {
        await using var db = newDb.Create();
        var now = clock.UtcNow;
        var candidates = await db.Set<Job>()
            .AsNoTracking()
            .Where(j => j.DoneAt == null && j.FailedWith == null && j.DueAt <= now && (j.LeaseUntil == null || j.LeaseUntil < now))
            .OrderBy(j => j.DueAt)
            .Take(Looked)
            .ToListAsync(ct);
        var (claim, until) = (Guid.CreateVersion7(), now + Lease);
        foreach (var job in candidates)
        {
            var won = await db.Set<Job>()
                .Where(j => j.Id == job.Id && j.HeldBy == job.HeldBy && j.LeaseUntil == job.LeaseUntil)
                .Where(j => j.DoneAt == null && j.FailedWith == null)
                .ExecuteUpdateAsync(
                    s =>
                        s.SetProperty(j => j.HeldBy, claim)
                            .SetProperty(j => j.LeaseUntil, until)
                            .SetProperty(j => j.Attempts, j => j.Attempts + 1),
                    ct
                );
            if (won == 1)
                return await db.Set<Job>().AsNoTracking().SingleAsync(j => j.Id == job.Id, ct);
        }

        return null;
    }

    /// <summary>How many are due and not done, and how many nobody tries again.</summary>
    public async Task<(int Due, int GivenUp)> CountAsync(CancellationToken ct)
    {
        await using var db = newDb.Create();
        var now = clock.UtcNow;
        return (
            await db.Set<Job>().CountAsync(j => j.DoneAt == null && j.FailedWith == null && j.DueAt <= now, ct),
            await db.Set<Job>().CountAsync(j => j.DoneAt == null && j.FailedWith != null, ct)
        );
    }

    /// <summary>False when the job is no longer held by this claim.</summary>
    public async Task<bool> RenewAsync(Job job, CancellationToken ct)
    {
        await using var db = newDb.Create();
        var until = clock.UtcNow + Lease;
        return await Held(db, job).ExecuteUpdateAsync(s => s.SetProperty(j => j.LeaseUntil, until), ct) == 1;
    }

    public async Task CompleteAsync(Job job)
    {
        await using var db = newDb.Create();
        var now = clock.UtcNow;
        await Held(db, job).ExecuteUpdateAsync(s => s.SetProperty(j => j.DoneAt, now).SetProperty(j => j.LeaseUntil, (DateTime?)null));
    }

    /// <summary>To be tried again, after a while or by the next one who looks; a job that was not the cause of its end keeps its attempts.</summary>
    public async Task GiveBackAsync(Job job, TimeSpan pause, int attempts)
    {
        await using var db = newDb.Create();
        var due = clock.UtcNow + pause;
        await Held(db, job)
            .ExecuteUpdateAsync(s =>
                s.SetProperty(j => j.HeldBy, (Guid?)null)
                    .SetProperty(j => j.LeaseUntil, (DateTime?)null)
                    .SetProperty(j => j.DueAt, due)
                    .SetProperty(j => j.Attempts, attempts)
            );
    }

    /// <summary>Nobody tries it again.</summary>
    public async Task FailAsync(Job job)
    {
        await using var db = newDb.Create();
        await Held(db, job)
            .ExecuteUpdateAsync(s => s.SetProperty(j => j.FailedWith, job.Reference).SetProperty(j => j.LeaseUntil, (DateTime?)null));
    }

    private static IQueryable<Job> Held(TouyanDb db, Job job) => db.Set<Job>().Where(j => j.Id == job.Id && j.HeldBy == job.HeldBy);
}
