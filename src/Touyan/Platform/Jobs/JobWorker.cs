using Touyan.Platform.Data;

namespace Touyan.Platform.Jobs;

/// <summary>Wakes when something is enqueued here, and every few seconds for what other instances left behind.</summary>
internal sealed class JobWorker(IServiceScopeFactory scopes, JobLedger ledger, JobBell bell, JobPulse pulse, JobLog log) : BackgroundService
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Beat = JobLedger.Lease / 3;
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            pulse.Beat();
            await LookAsync(stoppingToken);
            await bell.WaitAsync(Rest, stoppingToken);
        }
    }

    // Whatever the fault, the worker lives on and looks again.
    private async Task LookAsync(CancellationToken stop)
    {
        try
        {
            await WorkOffAsync(stop);
        }
        catch (Exception fault) when (fault.AsOutage() is { } outage)
        {
            log.AllWait(outage);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            log.Unreadable(fault);
        }
    }

    /// <summary>Does all that is due, one after the other.</summary>
    internal async Task WorkOffAsync(CancellationToken ct)
    {
        pulse.Beat();
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
            log.WentOver(job);
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
        using var trace = Telemetry.Telemetry.Source.StartActivity($"job {job.Kind}");
        trace?.SetTag("job.kind", job.Kind).SetTag("job.reference", job.Reference);
        await InScopeAsync(job, handler => handler.RunAsync(job, ct));
        await ledger.CompleteAsync(job);
        log.Done(job);
    }

    private async Task AfterFaultAsync(Job job, Exception fault, CancellationToken stop)
    {
        // Not the job's fault, and it will pass: the attempt does not count. A full disk may be the job's fault, and is.
        if (fault.AsOutage() is Outage.Away or Outage.Busy)
        {
            log.Waits(job, fault.AsOutage());
            await GiveBackOnceBackAsync(job, stop);
            return;
        }

        log.Failed(job, fault);
        if (job.Attempts >= Job.MaxAttempts)
            await GiveUpAsync(job, stop);
        else
            await ledger.GiveBackAsync(job, PauseAfterFault * job.Attempts, job.Attempts);
    }

    // Until the database takes it: there is nothing else to be done meanwhile, for without it no job can be claimed.
    private async Task GiveBackOnceBackAsync(Job job, CancellationToken stop)
    {
        while (!await IsGivenBackAsync(job))
        {
            pulse.Beat();
            await bell.WaitAsync(Rest, stop);
        }
    }

    private async Task<bool> IsGivenBackAsync(Job job)
    {
        try
        {
            await ledger.GiveBackAsync(job, Rest, job.Attempts - 1);
            return true;
        }
        catch (Exception fault) when (fault.AsOutage() is not null)
        {
            return false;
        }
    }

    private async Task GiveUpAsync(Job job, CancellationToken stop)
    {
        await InScopeAsync(job, handler => handler.GiveUpAsync(job, stop));
        await ledger.FailAsync(job);
        log.GivenUp(job);
    }

    private Task InScopeAsync(Job job, Func<IJobHandler, Task> act) =>
        scopes.InCountyAsync(job.CountyCode, services => act(services.GetServices<IJobHandler>().Single(h => h.Kind == job.Kind)));

    // Renews the lease while the work goes on; work that another instance has taken over is stopped.
    private async Task HoldAsync(Job job, CancellationTokenSource work, CancellationToken done)
    {
        using var beat = pulse.Timer(Beat);
        try
        {
            while (await beat.WaitForNextTickAsync(done))
            {
                pulse.Beat();
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
        catch (Exception fault) when (fault.AsOutage() is { } outage)
        {
            log.NotRenewed(job, outage);
            return false;
        }
    }
}
