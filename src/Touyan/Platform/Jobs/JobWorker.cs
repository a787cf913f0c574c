using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Platform.Data;

namespace Touyan.Platform.Jobs;

/// <summary>Wakes when something is enqueued here, and every few seconds for what other instances left behind.</summary>
internal sealed class JobWorker(IServiceScopeFactory scopes, JobBell bell, TimeProvider clock, ILogger<JobWorker> log) : BackgroundService
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await RunNextAsync(stoppingToken)) { }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(fault, "The job table could not be read");
            }

            await bell.WaitAsync(Rest, stoppingToken);
        }
    }

    private async Task<bool> RunNextAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TouyanDb>();
        if (await ClaimAsync(db, ct) is not { } job)
            return false;

        try
        {
            var handler = scope.ServiceProvider.GetServices<IJobHandler>().Single(h => h.Kind == job.Kind);
            db.Enter(job.CountyCode);
            await handler.RunAsync(job, ct);
            await JobOf(db, job).ExecuteUpdateAsync(s => s.SetProperty(j => j.DoneAt, clock.UtcNow), ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            await GiveBackAsync(db, job, fault, ct);
        }

        return true;
    }

    private async Task<Job?> ClaimAsync(TouyanDb db, CancellationToken ct)
    {
        var now = clock.UtcNow;
        var candidates = await db.Set<Job>()
            .AsNoTracking()
            .Where(j => j.DoneAt == null && j.FailedWith == null && j.DueAt <= now && (j.LeaseUntil == null || j.LeaseUntil < now))
            .OrderBy(j => j.DueAt)
            .Take(8)
            .ToListAsync(ct);
        foreach (var job in candidates)
        {
            var won = await JobOf(db, job)
                .Where(j => j.LeaseUntil == job.LeaseUntil && j.DoneAt == null)
                .ExecuteUpdateAsync(
                    s => s.SetProperty(j => j.LeaseUntil, now + Lease).SetProperty(j => j.Attempts, j => j.Attempts + 1),
                    ct
                );
            if (won == 1)
                return job;
        }

        return null;
    }

    private async Task GiveBackAsync(TouyanDb db, Job job, Exception fault, CancellationToken ct)
    {
        var reference = job.Id.ToString("N")[^12..];
        log.LogError(fault, "Job {Kind} failed, reference {Reference}", job.Kind, reference);
        var givesUp = job.Attempts + 1 >= Job.MaxAttempts;
        var due = clock.UtcNow + TimeSpan.FromSeconds(10 * (job.Attempts + 1));
        await JobOf(db, job)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(j => j.LeaseUntil, (DateTime?)null)
                        .SetProperty(j => j.DueAt, due)
                        .SetProperty(j => j.FailedWith, givesUp ? reference : null),
                ct
            );
    }

    private static IQueryable<Job> JobOf(TouyanDb db, Job job) => db.Set<Job>().Where(j => j.Id == job.Id);
}
