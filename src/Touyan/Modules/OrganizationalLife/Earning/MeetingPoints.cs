using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.Points;
using Touyan.Platform.Data;

namespace Touyan.Modules.OrganizationalLife.Earning;

/// <summary>
/// Confirmed meetings as a source of points: for each who came, and for each who gave a lesson. Followed in the unit of work in which a record is
/// confirmed or annulled; what a ledger says by figures alone earns nobody anything.
/// </summary>
public sealed class MeetingPoints(TouyanDb db, IPointBook book) : IPointSource
{
    private const int Once = 10;

    public IReadOnlyList<string> Codes => [PointSources.Meeting, PointSources.Lecture];

    public async Task<IReadOnlyList<PointRecord>> CountedAsync(MemberId? member, DateOnly since, CancellationToken ct)
    {
        var counted = db.Meetings.Where(m => m.State == MeetingState.Confirmed && m.On >= since);
        var came = await (
            from meeting in counted
            from attendance in meeting.Attendances
            where attendance.State == AttendanceState.Present && !attendance.IsInvited
            where member == null || attendance.MemberId == member
            select new
            {
                meeting.Id,
                attendance.MemberId,
                meeting.On,
                meeting.Title,
            }
        ).ToListAsync(ct);
        var gave = await counted
            .Where(m => m.SpeakerId != null && (member == null || m.SpeakerId == member))
            .Select(m => new
            {
                m.Id,
                m.SpeakerId,
                m.On,
                m.Title,
            })
            .ToListAsync(ct);
        return
        [
            .. came.Select(c => new PointRecord(PointSources.Meeting, c.Id.Value, c.MemberId, c.On, Once, c.Title)),
            .. gave.Select(g => new PointRecord(PointSources.Lecture, g.Id.Value, g.SpeakerId!.Value, g.On, Once, g.Title)),
        ];
    }

    public string HrefOf(Guid record) => $"/meetings/{record}";

    internal Task CountedAsync(Meeting meeting, Actor by, CancellationToken ct) => book.CountedAsync([.. Records(meeting)], by, ct);

    internal Task WithdrawnAsync(Meeting meeting, string reason, Actor by, CancellationToken ct) =>
        book.WithdrawnAsync(meeting.Id.Value, reason, by, ct);

    internal static IEnumerable<PointRecord> Records(Meeting meeting)
    {
        foreach (var attendance in meeting.Attendances.Where(a => a is { IsPresent: true, IsInvited: false }))
            yield return new PointRecord(PointSources.Meeting, meeting.Id.Value, attendance.MemberId, meeting.On, Once, meeting.Title);

        if (meeting.SpeakerId is { } speaker)
            yield return new PointRecord(PointSources.Lecture, meeting.Id.Value, speaker, meeting.On, Once, meeting.Title);
    }
}
