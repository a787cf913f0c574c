using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Touyan.Modules.Trail.Publication;
using Touyan.Platform.Data;

namespace Touyan.Modules.Trail.Sealing;

/// <summary>
/// Seals what this instance has committed, about once a second, and publishes the last seal of each county. At its start, and now and then, it looks
/// after what an instance that died has left.
/// </summary>
internal sealed class ContinualSealing(
    SealQueue queue,
    TrailSealer sealer,
    SealPublisher publisher,
    INewDb newDb,
    ILogger<ContinualSealing> log
) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private const int BeatsBetweenSweeps = 600;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat);
        for (var beat = 0; !stoppingToken.IsCancellationRequested; beat++)
        {
            try
            {
                if (beat % BeatsBetweenSweeps == 0)
                    await SweepAsync(stoppingToken);

                await SealQueuedAsync(stoppingToken);
                await publisher.PublishDueAsync(stoppingToken);
                await timer.WaitForNextTickAsync(stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception fault) when (fault.AsOutage() is { } outage)
            {
                // What was to be sealed is looked for again.
                log.LogWarning("The trail could not be looked through for what is to be sealed: {Outage}", outage);
            }
        }
    }

    /// <summary>What was committed last is sealed before the program ends.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await SealQueuedAsync(cancellationToken);
        await publisher.PublishAllAsync(cancellationToken);
    }

    /// <summary>Queues every county that has a trail: who has nothing left unsealed costs one question.</summary>
    internal async Task SweepAsync(CancellationToken ct)
    {
        await using var db = newDb.Create();
        foreach (var county in await db.CountiesInAsync<TrailEntry>(ct))
            queue.Put(county);
    }

    private async Task SealQueuedAsync(CancellationToken ct)
    {
        foreach (var county in queue.Take())
        {
            try
            {
                if (await sealer.SealAsync(county, ct) is { } last)
                    publisher.Put(last);
            }
            catch (Exception fault) when (fault is DbException or DbUpdateException || fault.AsOutage() is not null)
            {
                // Another instance sealed the same county, an import holds the database, or it is away: later.
                log.LogInformation("County {County} is sealed later: {Fault}", county, fault.GetType().Name);
                queue.Put(county);
            }
        }
    }
}
