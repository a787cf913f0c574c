using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.OrganizationalLife.Ledgers;

/// <summary>党员到会登记表: who came to what in a year, a member a row, made from the confirmed lists.</summary>
public sealed class PrintAttendance(LifeDesk desk)
{
    private const int December = 12;

    /// <summary>The year of an organisation, a member a row.</summary>
    /// <param name="Place">Whose.</param>
    /// <param name="Year">Of which year.</param>
    /// <param name="Rows">A member each.</param>
    /// <param name="Unlisted">Meetings of which the ledger has figures alone.</param>
    public sealed record View(OrganizationPlace Place, int Year, IReadOnlyList<Row> Rows, int Unlisted);

    /// <summary>One member: how often he was called and came, month by month.</summary>
    public sealed record Row(string Name, IReadOnlyList<Month> Months)
    {
        public int Called => Months.Sum(m => m.Called);

        public int Came => Months.Sum(m => m.Came);

        public int Online => Months.Sum(m => m.Online);

        public int OnLeave => Months.Sum(m => m.OnLeave);

        public int Absent => Months.Sum(m => m.Absent);

        public int Excused => Months.Sum(m => m.Excused);
    }

    public sealed record Month(int Called, int Came, int Online, int OnLeave, int Absent, int Excused);

    public async Task<Result<View>> RunAsync(OrganizationId id, int? year, Actor by, CancellationToken ct)
    {
        if (by.Reach(LifePermissions.Read).Tops.Count == 0)
            return LifeRefusals.OrganizationNotFound;

        if (await desk.Organizations.FindAsync(id, by, LifePermissions.Read, ct) is not { } place)
            return LifeRefusals.OrganizationNotFound;

        var asked = year ?? desk.Today.Year;
        var (first, last) = (new DateOnly(asked, 1, 1), new DateOnly(asked, December, 31));
        var held = desk
            .Db.Meetings.Where(m => m.State == MeetingState.Confirmed && m.On >= first && m.On <= last)
            .Where(m => m.Hosts.Any(h => h.OrganizationId == id));
        var lists = await (
            from meeting in held
            from attendance in meeting.Attendances
            where attendance.OrganizationId == id && !attendance.IsInvited
            select new
            {
                meeting.On,
                attendance.MemberId,
                attendance.Name,
                attendance.State,
                attendance.IsOnline,
            }
        ).ToListAsync(ct);
        var rows = lists
            .GroupBy(a => a.MemberId)
            .Select(g =>
            {
                var byMonth = g.ToLookup(a => a.On.Month);
                return new Row(
                    g.MaxBy(a => a.On)!.Name,
                    [
                        .. Enumerable
                            .Range(1, December)
                            .Select(month => new Month(
                                byMonth[month].Count(a => a.State is not AttendanceState.Excused),
                                byMonth[month].Count(a => a.State is AttendanceState.Present),
                                byMonth[month].Count(a => a.IsOnline),
                                byMonth[month].Count(a => a.State is AttendanceState.OnLeave),
                                byMonth[month].Count(a => a.State is AttendanceState.Absent),
                                byMonth[month].Count(a => a.State is AttendanceState.Excused)
                            )),
                    ]
                );
            })
            .OrderBy(r => r.Name, StringComparer.Ordinal)
            .ToList();
        return new View(place, asked, rows, await held.CountAsync(m => m.SaidCame != null, ct));
    }
}
