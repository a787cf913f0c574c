using Touyan.Modules.Procedures.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Procedures.Tending;

/// <summary>Sweeps every county at the start and every quarter of an hour. Several instances may: what one settles the others find settled.</summary>
internal sealed class LimitWatch(SweepLimits sweep, INewDb newDb, TimeProvider clock, ILogger<LimitWatch> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, clock);
        do
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception fault) when (fault.AsOutage() is { } outage)
            {
                log.LogWarning("Limits of cases could not be looked after: {Outage}", outage);
            }
            catch (Exception fault)
            {
                // Told, and tried again with the next beat: people go on working.
                log.LogError(fault, "Limits of cases could not be looked after.");
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SweepAsync(CancellationToken ct)
    {
        IReadOnlyCollection<int> counties;
        await using (var db = newDb.Create())
            counties = await db.CountiesInAsync<Case>(ct);

        foreach (var county in counties)
            await sweep.RunAsync(county, ct);
    }
}
