using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;

namespace Touyan.Modules.OrganizationalLife.FollowUps;

/// <summary>What a meeting asked for goes the way of its record; and what earlier ones asked for comes before it again (督办).</summary>
public sealed class FollowUpsOfMeeting(FollowUpDesk desk)
{
    private const int Most = 50;

    /// <summary>What this meeting asks for, and what is still owed from before.</summary>
    public sealed record View(IReadOnlyList<FollowUp> Asked, IReadOnlyList<FollowUp> StillOwed);

    public async Task<View> OfAsync(Meeting meeting, CancellationToken ct)
    {
        var bodies = meeting.Hosts.Select(h => h.OrganizationId).Append(meeting.OrganizationId).Distinct().ToList();
        var found = await desk
            .Life.Db.FollowUps.AsNoTracking()
            .Include(f => f.Holders)
            .Include(f => f.Reports)
            .AsSingleQuery()
            .Where(f =>
                f.MeetingId == meeting.Id
                || (
                    meeting.IsOpen
                    && bodies.Contains(f.OrganizationId)
                    && (f.State == FollowUpState.Open || f.State == FollowUpState.Reported)
                )
            )
            .OrderBy(f => f.DueOn)
            .ThenBy(f => f.Id)
            .ToListAsync(ct);
        return new View(
            [.. found.Where(f => f.MeetingId == meeting.Id)],
            [.. found.Where(f => f.MeetingId != meeting.Id && f.BeganOn <= meeting.On).Take(Most)]
        );
    }

    /// <summary>The record is confirmed: what it asks for is owed from today. No save.</summary>
    internal async Task BeginAsync(Meeting meeting, CancellationToken ct)
    {
        foreach (var followUp in await Of(meeting).ToListAsync(ct))
            followUp.Begin(desk.Life.Today);
    }

    /// <summary>The record counts no more: what it asks for and nobody has done is owed no more. No save.</summary>
    internal async Task WithdrawAsync(Meeting meeting, string reason, Actor by, CancellationToken ct)
    {
        foreach (
            var followUp in (await Of(meeting).ToListAsync(ct)).Where(f => f.State is not (FollowUpState.Done or FollowUpState.Withdrawn))
        )
        {
            followUp.Withdraw(reason, desk.Life.Today);
            desk.Record(by, LifeActs.WithdrawFollowUp, followUp, reason);
        }
    }

    /// <summary>A vote that is struck out asks for nothing. No save.</summary>
    internal async Task StrikeAsync(Meeting meeting, Guid resolution, CancellationToken ct) =>
        desk.Life.Db.RemoveRange((await Of(meeting).ToListAsync(ct)).Where(f => f.ResolutionId == resolution));

    private IQueryable<FollowUp> Of(Meeting meeting) => desk.Whole.Where(f => f.MeetingId == meeting.Id);
}
