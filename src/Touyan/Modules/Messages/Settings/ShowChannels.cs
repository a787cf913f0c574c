using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Messages.Model;

namespace Touyan.Modules.Messages.Settings;

/// <summary>One's own channels, and those that this installation offers beside them.</summary>
public sealed class ShowChannels(ChannelDesk desk)
{
    /// <summary>A channel as its owner has it.</summary>
    /// <param name="Channel">Which.</param>
    /// <param name="Address">Masked; null when none was set.</param>
    /// <param name="IsConfirmed">Whether the code was typed.</param>
    /// <param name="IsOn">Whether it is used.</param>
    /// <param name="TakesDigest">Whether the digest goes there.</param>
    /// <param name="IsOffered">False when the operator has taken it away.</param>
    public sealed record Row(Channel Channel, string? Address, bool IsConfirmed, bool IsOn, bool TakesDigest, bool IsOffered);

    /// <summary>What the page shows.</summary>
    /// <param name="Channels">Each channel that is offered or was set.</param>
    /// <param name="QuietFrom">Hour from which nothing leaves but what is urgent.</param>
    /// <param name="QuietTo">Hour until which.</param>
    /// <param name="DigestHour">Hour of the digest.</param>
    public sealed record View(IReadOnlyList<Row> Channels, int QuietFrom, int QuietTo, int DigestHour);

    public async Task<View> RunAsync(Actor by, CancellationToken ct)
    {
        var set = await desk.Db.ChannelChoices.VisibleTo(by).ToDictionaryAsync(c => c.Channel, ct);
        var rows = desk.Offered.Union(set.Keys).Order().Select(channel => RowOf(channel, set.GetValueOrDefault(channel)));
        var quiet = desk.Rules.Quiet;
        return new View([.. rows], quiet.From, quiet.To, desk.Rules.DigestHour.Value);
    }

    private Row RowOf(Channel channel, ChannelChoice? choice) =>
        new(
            channel,
            choice?.Address.ToString(),
            choice?.ConfirmedAt is not null,
            choice?.IsOn ?? false,
            choice?.TakesDigest ?? false,
            desk.Offers(channel)
        );
}
