using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Messages.Channels;
using Touyan.Modules.Messages.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Messages.Delivering;

/// <summary>
/// Sends what is due in a county. Channels go side by side, and each thing is a unit of work of its own: a gateway that is away keeps back nothing but its
/// own, and one thing that cannot be sent stands in the way of no other.
/// </summary>
internal sealed class DeliverMessages(
    OutwardChannels channels,
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<DeliverMessages> log
)
{
    private const int Batch = 100;

    public async Task<int> RunAsync(int county, CancellationToken ct) =>
        (await Task.WhenAll(channels.All.Select(kind => ByAsync(channels.Find(kind)!, county, ct)))).Sum();

    private async Task<int> ByAsync(OutwardChannel channel, int county, CancellationToken ct)
    {
        for (var settled = 0; ; )
        {
            var due = await DueAsync(channel.Kind, county, ct);
            foreach (var (id, version) in due)
            {
                var end = await OneAsync(channel, county, id, version, ct);
                if (end is DispatchEnd.ChannelAway)
                    return settled;

                settled += end is DispatchEnd.Settled ? 1 : 0;
            }

            if (due.Count < Batch)
                return settled;
        }
    }

    private async Task<List<(Guid Id, int Version)>> DueAsync(Channel kind, int county, CancellationToken ct)
    {
        var now = clock.UtcNow;
        await using var scope = scopes.EnterCounty(county);
        var due = await scope
            .ServiceProvider.GetRequiredService<TouyanDb>()
            .Dispatches.Where(d => d.State == DispatchState.Waiting && d.Channel == kind && d.DueAt <= now)
            .OrderBy(d => d.DueAt)
            .Take(Batch)
            .Select(d => new { d.Id, d.Version })
            .ToListAsync(ct);
        return due.ConvertAll(d => (d.Id, d.Version));
    }

    // A fault keeps it until the lease runs out: then it is tried again.
    private async Task<DispatchEnd> OneAsync(OutwardChannel channel, int county, Guid id, int version, CancellationToken ct)
    {
        try
        {
            return await scopes.InCountyAsync(
                county,
                services => services.GetRequiredService<SendDispatch>().RunAsync(id, version, channel, ct)
            );
        }
        catch (Exception fault) when (fault is not OperationCanceledException && fault.AsOutage() is null)
        {
            log.LogError(fault, "Dispatch {Dispatch} of {County} could not be sent.", id, county);
            return DispatchEnd.Settled;
        }
    }
}
