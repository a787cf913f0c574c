using Touyan.Platform.Data;
using Touyan.Platform.Telemetry;

namespace Touyan.Platform.Jobs;

/// <summary>Counts every half minute how many jobs wait and how many were given up; only where figures are gathered.</summary>
internal sealed class JobFigures(JobLedger ledger, Figures figures, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                var (due, givenUp) = await ledger.CountAsync(stoppingToken);
                figures.JobsStand(due, givenUp);
            }
            catch (Exception fault) when (fault.AsOutage() is not null)
            {
                // No figure is a figure too: the counter of outages tells why.
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
