using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Templates;
using Touyan.Modules.Organizations;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.OrganizationalLife.Seams;

/// <summary>
/// Meetings that are planned end with an organisation; a record that waits to be confirmed stands in the way, for afterwards nobody could answer for it.
/// What is confirmed stays as it is.
/// </summary>
internal sealed class LifeOfOrganization(TouyanDb db, Trail.Trail trail, TimeProvider clock) : IOrganizationUse
{
    public async Task<IReadOnlyList<string>> StillHangingAsync(OrganizationId organization, CancellationToken ct)
    {
        var open = await Open(organization).CountAsync(ct);
        var owed = await db.FollowUps.Owed.CountAsync(f => f.OrganizationId == organization, ct);
        return [.. open == 0 ? [] : new[] { $"{open} 次没有办结的组织生活" }, .. owed == 0 ? [] : new[] { $"{owed} 项没有办结的落实事项" }];
    }

    public Task<IReadOnlyList<string>> MisfitsAsync(OrganizationId organization, OrganizationType type, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    public async Task<OrganizationId?> FirstReferredToAsync(IQueryable<OrganizationId> organizations, CancellationToken ct)
    {
        var named = db
            .Meetings.Select(m => m.OrganizationId)
            .Concat(db.MeetingHosts.Select(h => h.OrganizationId))
            .Concat(db.Attendances.Select(a => a.OrganizationId))
            .Concat(db.MeetingTemplates.Select(t => t.OrganizationId))
            .Concat(db.FollowUps.Select(f => f.OrganizationId));
        return await named.Where(id => organizations.Contains(id)).Select(id => (OrganizationId?)id).FirstOrDefaultAsync(ct);
    }

    public async Task<Result<string[]>> EndAsync(OrganizationEnding ending, Actor by, CancellationToken ct)
    {
        var open = await Open(ending.Id).Include(m => m.Hosts).Include(m => m.Attendances).AsSplitQuery().ToListAsync(ct);
        var waiting = open.Count(m => m.State is MeetingState.Recorded);
        if (waiting > 0)
            return LifeRefusals.WaitingToBeConfirmed(waiting);

        foreach (var meeting in open)
        {
            meeting.Lose(ending.Id, $"{ending.Name}：{ending.Reason}", clock.UtcNow);
            var subject = new TrailSubject("meeting", meeting.Id.Value, meeting.Title, ending.Into?.Id ?? meeting.OrganizationId);
            trail.Record(by, LifeActs.CallOff, subject, ending.Reason);
        }

        var moved = await MoveAsync(ending, by, ct);
        var ended = await EndTemplatesAsync(ending, by, ct);
        return (string[])
            [
                .. open.Count == 0 ? [] : new[] { $"{open.Count} 次计划中的组织生活取消或者不再包括它" },
                .. moved == 0 ? [] : new[] { ending.Into is { } into ? $"{moved} 项落实事项转入“{into.Name}”" : $"{moved} 项落实事项撤销" },
                .. ended == 0 ? [] : new[] { $"{ended} 个会议模板停用" },
            ];
    }

    // What was decided is still owed by those who were asked; whoever takes over sees that it is done.
    private async Task<int> MoveAsync(OrganizationEnding ending, Actor by, CancellationToken ct)
    {
        var owed = await db.FollowUps.Owed.Where(f => f.OrganizationId == ending.Id).ToListAsync(ct);
        foreach (var followUp in owed)
        {
            var subject = new TrailSubject("follow-up", followUp.Id.Value, followUp.What, ending.Into?.Id ?? ending.Id);
            if (ending.Into is { } into)
                followUp.GoAlongTo(into.Id);
            else
                followUp.Withdraw(ending.Reason, clock.Today);

            trail.Record(by, ending.Into is null ? LifeActs.WithdrawFollowUp : LifeActs.MoveFollowUp, subject, ending.Reason);
        }

        return owed.Count;
    }

    private async Task<int> EndTemplatesAsync(OrganizationEnding ending, Actor by, CancellationToken ct)
    {
        var open = await db.MeetingTemplates.Where(t => t.OrganizationId == ending.Id && t.End == null).ToListAsync(ct);
        foreach (var template in open)
        {
            template.Withdraw(ending.Reason, clock.UtcNow);
            trail.Record(by, LifeActs.WithdrawTemplate, PublishTemplate.Subject(template), ending.Reason);
        }

        return open.Count;
    }

    private IQueryable<Meeting> Open(OrganizationId organization) =>
        db
            .Meetings.Where(m => m.State == MeetingState.Planned || m.State == MeetingState.Called || m.State == MeetingState.Recorded)
            .Where(m => m.OrganizationId == organization || m.Hosts.Any(h => h.OrganizationId == organization));
}
