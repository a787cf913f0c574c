using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.OrganizationalLife.Evidence;

/// <summary>What other houses count. A meeting annulled since was still known before.</summary>
internal sealed class ConfirmedMeetings(TouyanDb db) : IMeetings
{
    public IQueryable<MeetingEvidence> KnownOn(DateOnly day) =>
        from meeting in Known(day)
        from host in meeting.Hosts
        from kind in meeting.Kinds
        select new MeetingEvidence
        {
            Id = meeting.Id,
            Kind = kind.Code,
            OrganizationId = host.OrganizationId,
            Title = meeting.Title,
            On = meeting.On,
            ConfirmedOn = meeting.ConfirmedOn!.Value,
            IsLate = meeting.IsLate,
        };

    public IQueryable<MeetingPart> PartsKnownOn(DateOnly day) => Came(day).Concat(Gave(day));

    private IQueryable<MeetingPart> Came(DateOnly day) =>
        from meeting in Known(day)
        from attendance in meeting.Attendances
        where attendance.State == AttendanceState.Present
        from kind in meeting.Kinds
        select new MeetingPart
        {
            Id = meeting.Id,
            Kind = kind.Code,
            MemberId = attendance.MemberId,
            OrganizationId = attendance.OrganizationId,
            Title = meeting.Title,
            On = meeting.On,
            ConfirmedOn = meeting.ConfirmedOn!.Value,
            Gave = false,
        };

    private IQueryable<MeetingPart> Gave(DateOnly day) =>
        from meeting in Known(day)
        where meeting.SpeakerId != null
        from kind in meeting.Kinds
        select new MeetingPart
        {
            Id = meeting.Id,
            Kind = kind.Code,
            MemberId = meeting.SpeakerId!.Value,
            OrganizationId = meeting.OrganizationId,
            Title = meeting.Title,
            On = meeting.On,
            ConfirmedOn = meeting.ConfirmedOn!.Value,
            Gave = true,
        };

    private IQueryable<Meeting> Known(DateOnly day) =>
        db.Meetings.Where(m => m.ConfirmedOn != null && m.ConfirmedOn <= day && (m.EndedOn == null || m.EndedOn > day));
}
