using Touyan.Modules.Messages.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Messages.Delivering;

/// <summary>Looks every half minute for what is to leave, in every county that has something; once an hour for what is to be forgotten. Several instances may.</summary>
internal sealed class DeliveryWatch(
    DeliverMessages deliver,
    WriteDigests digests,
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<DeliveryWatch> log
) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(30);
    private const int BeatsBetweenCleanings = 120;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Beat, clock);
        var beat = 0;
        do
        {
            try
            {
                await LookAsync(isCleaning: beat % BeatsBetweenCleanings == 0, stoppingToken);
                beat++;
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception fault) when (fault.AsOutage() is { } outage)
            {
                log.LogWarning("Messages wait: {Outage}", outage);
            }
            catch (Exception fault)
            {
                // Told, and tried again with the next beat: people go on working.
                log.LogError(fault, "Messages could not be looked after.");
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>One look.</summary>
    internal async Task LookAsync(bool isCleaning, CancellationToken ct)
    {
        foreach (var county in await CountiesAsync<ChannelChoice>(ct))
        {
            await digests.RunAsync(county, ct);
            await deliver.RunAsync(county, ct);
        }

        foreach (var county in isCleaning ? await CountiesAsync<Message>(ct) : [])
            await scopes.InCountyAsync(county, services => services.GetRequiredService<ForgetMessages>().RunAsync(ct));
    }

    private async Task<IReadOnlyCollection<int>> CountiesAsync<T>(CancellationToken ct)
        where T : class
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TouyanDb>().CountiesInAsync<T>(ct);
    }
}
