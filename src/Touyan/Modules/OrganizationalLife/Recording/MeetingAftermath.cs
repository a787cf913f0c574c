using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Earning;
using Touyan.Modules.OrganizationalLife.FollowUps;
using Touyan.Modules.OrganizationalLife.Model;

namespace Touyan.Modules.OrganizationalLife.Recording;

/// <summary>What hangs on a record: what it asks of people, and what they earn by coming. In the unit of work at hand, no save.</summary>
public sealed class MeetingAftermath(FollowUpsOfMeeting followUps, MeetingPoints points)
{
    internal async Task ConfirmedAsync(Meeting meeting, Actor by, CancellationToken ct)
    {
        await followUps.BeginAsync(meeting, ct);
        await points.CountedAsync(meeting, by, ct);
    }

    internal async Task AnnulledAsync(Meeting meeting, string reason, Actor by, CancellationToken ct)
    {
        await followUps.WithdrawAsync(meeting, reason, by, ct);
        await points.WithdrawnAsync(meeting, reason, by, ct);
    }

    internal Task CalledOffAsync(Meeting meeting, string reason, Actor by, CancellationToken ct) =>
        followUps.WithdrawAsync(meeting, reason, by, ct);

    internal Task StruckAsync(Meeting meeting, Guid resolution, CancellationToken ct) => followUps.StrikeAsync(meeting, resolution, ct);
}
