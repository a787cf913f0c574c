using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Messages.Channels;
using Touyan.Modules.Messages.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Messages.Records;

/// <summary>How deliveries go, for whoever looks after the machines: numbers and reasons, neither words nor addresses nor names.</summary>
public sealed class CountDeliveries(TouyanDb db, OutwardChannels channels)
{
    private const int Shown = 50;

    /// <summary>What the page shows.</summary>
    /// <param name="Counts">How many things of a channel are in which state.</param>
    /// <param name="Failures">The latest tries that came to nothing.</param>
    public sealed record View(IReadOnlyList<Counted> Counts, IReadOnlyList<Failure> Failures);

    public sealed record Counted(Channel Channel, bool IsSetUp, int Waiting, int Sent, int GivenUp, int Dropped);

    public sealed record Failure
    {
        public DateTime At { get; init; }
        public Channel Channel { get; init; }
        public DeliveryOutcome Outcome { get; init; }
        public string? Reason { get; init; }
    }

    public async Task<View> RunAsync(Actor by, CancellationToken ct)
    {
        var dispatches = by.May(MessagesPermissions.Deliveries) ? db.Dispatches : db.Dispatches.Where(d => false);
        var counts = await dispatches
            .GroupBy(d => new { d.Channel, d.State })
            .Select(g => new
            {
                g.Key.Channel,
                g.Key.State,
                Count = g.Count(),
            })
            .ToListAsync(ct);
        var failures = await db
            .Deliveries.Where(d => d.Outcome == DeliveryOutcome.Failed || d.Outcome == DeliveryOutcome.GivenUp)
            .OrderByDescending(d => d.At)
            .ThenByDescending(d => d.Id)
            .Take(Shown)
            .Select(d => new Failure
            {
                At = d.At,
                Channel = d.Channel,
                Outcome = d.Outcome,
                Reason = d.Reason,
            })
            .ToListAsync(ct);
        return new View(
            [.. Enum.GetValues<Channel>().Select(c => Of(c, counts.ToDictionary(n => (n.Channel, n.State), n => n.Count)))],
            failures
        );
    }

    private Counted Of(Channel channel, Dictionary<(Channel, DispatchState), int> counts) =>
        new(
            channel,
            channels.Find(channel) is not null,
            counts.GetValueOrDefault((channel, DispatchState.Waiting)),
            counts.GetValueOrDefault((channel, DispatchState.Sent)),
            counts.GetValueOrDefault((channel, DispatchState.GivenUp)),
            counts.GetValueOrDefault((channel, DispatchState.Dropped))
        );
}
