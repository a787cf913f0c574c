using Touyan.Platform.Data;

namespace Touyan.Platform.Jobs;

/// <summary>Runs every <see cref="ICountySweep"/>, one after the other, county by county.</summary>
internal sealed class CountySweeps(IEnumerable<ICountySweep> sweeps, INewDb newDb, TimeProvider clock, ILogger<CountySweeps> log)
    : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Beat, clock);
        do
        {
            foreach (var sweep in sweeps)
                await LookAfterAsync(sweep, stoppingToken);
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAfterAsync(ICountySweep sweep, CancellationToken ct)
    {
        try
        {
            IReadOnlyCollection<int> counties;
            await using (var db = newDb.Create())
                counties = await sweep.CountiesAsync(db, ct);

            foreach (var county in counties)
                await sweep.RunAsync(county, ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Told, and tried again with the next beat: people go on working.
            if (fault.AsOutage() is { } outage)
                log.LogWarning("What happens by itself ({Sweep}) waits: {Outage}", sweep.Name, outage);
            else
                log.LogError(fault, "What happens by itself ({Sweep}) could not be looked after.", sweep.Name);
        }
    }
}
