using System.Data.Common;
using Touyan.Platform.Data;

namespace Touyan.Platform.Jobs;

/// <summary>Wakes when something is enqueued here, and every few seconds for what other instances left behind.</summary>
internal sealed class JobWorker(IServiceScopeFactory scopes, JobLedger ledger, JobBell bell, TimeProvider clock, ILogger<JobWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Beat = JobLedger.Lease / 3;
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await WorkOffAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(fault, "The job table could not be read");
            }

            await bell.WaitAsync(Rest, stoppingToken);
        }
    }

    /// <summary>Does all that is due, one after the other.</summary>
    internal async Task WorkOffAsync(CancellationToken ct)
    {
        while (await ledger.ClaimAsync(ct) is { } job)
            await WorkAsync(job, ct);
    }

    private async Task WorkAsync(Job job, CancellationToken stop)
    {
        using var work = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var holding = HoldAsync(job, work, done.Token);
        try
        {
            // Whoever held it last did not come back, time and again.
            if (job.Attempts > Job.MaxAttempts)
                await GiveUpAsync(job, stop);
            else
                await HandleAsync(job, work.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await ledger.GiveBackAsync(job, TimeSpan.Zero, job.Attempts - 1);
        }
        catch (OperationCanceledException) when (work.IsCancellationRequested)
        {
            log.LogWarning("Job {Kind} {Reference} went over to another instance", job.Kind, job.Reference);
        }
        catch (Exception fault)
        {
            await AfterFaultAsync(job, fault, stop);
        }
        finally
        {
            await done.CancelAsync();
            await holding;
        }
    }

    private async Task HandleAsync(Job job, CancellationToken ct)
    {
        await InScopeAsync(job, handler => handler.RunAsync(job, ct));
        await ledger.CompleteAsync(job);
    }

    private async Task AfterFaultAsync(Job job, Exception fault, CancellationToken stop)
    {
        log.LogError(fault, "Job {Kind} failed, reference {Reference}", job.Kind, job.Reference);
        if (job.Attempts >= Job.MaxAttempts)
            await GiveUpAsync(job, stop);
        else
            await ledger.GiveBackAsync(job, PauseAfterFault * job.Attempts, job.Attempts);
    }

    private async Task GiveUpAsync(Job job, CancellationToken stop)
    {
        await InScopeAsync(job, handler => handler.GiveUpAsync(job, stop));
        await ledger.FailAsync(job);
    }

    private async Task InScopeAsync(Job job, Func<IJobHandler, Task> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TouyanDb>().Enter(job.CountyCode);
        await act(scope.ServiceProvider.GetServices<IJobHandler>().Single(h => h.Kind == job.Kind));
    }

    // Renews the lease while the work goes on; work that another instance has taken over is stopped.
    private async Task HoldAsync(Job job, CancellationTokenSource work, CancellationToken done)
    {
        using var beat = new PeriodicTimer(Beat, clock);
        try
        {
            while (await beat.WaitForNextTickAsync(done))
            {
                if (await IsLostAsync(job, done))
                    await work.CancelAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The work has ended.
        }
    }

    // SQLite: while the work itself is writing nobody else can, neither renew nor take over.
    private async Task<bool> IsLostAsync(Job job, CancellationToken ct)
    {
        try
        {
            return !await ledger.RenewAsync(job, ct);
        }
        catch (DbException fault)
        {
            log.LogWarning(fault, "The lease of job {Reference} could not be renewed", job.Reference);
            return false;
        }
    }
}
