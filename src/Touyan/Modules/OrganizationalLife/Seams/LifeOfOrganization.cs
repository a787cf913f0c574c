using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
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
        return open == 0 ? [] : [$"{open} 次没有办结的组织生活"];
    }

    public Task<IReadOnlyList<string>> MisfitsAsync(OrganizationId organization, OrganizationType type, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    public async Task<OrganizationId?> FirstReferredToAsync(IQueryable<OrganizationId> organizations, CancellationToken ct)
    {
        var named = db
            .Meetings.Select(m => m.OrganizationId)
            .Concat(db.MeetingHosts.Select(h => h.OrganizationId))
            .Concat(db.Attendances.Select(a => a.OrganizationId));
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

        return open.Count == 0 ? (string[])[] : (string[])[$"{open.Count} 次计划中的组织生活取消或者不再包括它"];
    }

    private IQueryable<Meeting> Open(OrganizationId organization) =>
        db
            .Meetings.Where(m => m.State == MeetingState.Planned || m.State == MeetingState.Called || m.State == MeetingState.Recorded)
            .Where(m => m.OrganizationId == organization || m.Hosts.Any(h => h.OrganizationId == organization));
}
