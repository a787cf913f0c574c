using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;

namespace Touyan.Modules.OrganizationalLife.Attending;

/// <summary>What somebody is called to, what he attended: his own page on a phone.</summary>
public sealed class ListOwnMeetings(LifeDesk desk)
{
    private const int Most = 30;

    /// <summary>One meeting as it concerns him.</summary>
    public sealed record Row
    {
        public MeetingId Id { get; init; }
        public string Title { get; init; } = "";
        public string Kind { get; init; } = "";
        public DateOnly On { get; init; }
        public DateTime? BeginsAt { get; init; }
        public string Place { get; init; } = "";
        public AttendanceState State { get; init; }
        public bool IsAhead { get; init; }
        public bool MaySign { get; init; }
    }

    public async Task<IReadOnlyList<Row>> RunAsync(Actor by, CancellationToken ct)
    {
        if (by.Member is not { } self || !by.May(LifePermissions.Attend))
            return [];

        var today = desk.Today;
        return await desk
            .Db.Meetings.CallingFor(self)
            .Where(m => m.State != MeetingState.CalledOff && m.State != MeetingState.Annulled)
            .Where(m => m.State != MeetingState.Planned || m.SignInOpenedAt != null)
            .OrderByDescending(m => m.On)
            .ThenByDescending(m => m.Id)
            .Take(Most)
            .Select(m => new Row
            {
                Id = m.Id,
                Title = m.Title,
                Kind = m.Kind,
                On = m.On,
                BeginsAt = m.BeginsAt,
                Place = m.Place,
                State = m.Attendances.Where(a => a.MemberId == self).Select(a => a.State).FirstOrDefault(),
                IsAhead = (m.State == MeetingState.Planned || m.State == MeetingState.Called) && m.On >= today,
                MaySign =
                    (m.State == MeetingState.Planned || m.State == MeetingState.Called)
                    && m.On == today
                    && m.SignInOpenedAt != null
                    && m.SignInClosedAt == null,
            })
            .ToListAsync(ct);
    }
}
