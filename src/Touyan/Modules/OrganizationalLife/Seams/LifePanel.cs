using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.OrganizationalLife.Model;

namespace Touyan.Modules.OrganizationalLife.Seams;

/// <summary>A member's organisational life of this year on his page: in his branch, and of a leader beside it that of his committee (LIFE-10).</summary>
internal sealed class LifePanel(LifeDesk desk) : IMemberPanel
{
    public int Order => 15;

    public async Task<MemberSection?> ForAsync(MemberId member, Actor by, CancellationToken ct)
    {
        if (!by.May(LifePermissions.Read) || await desk.Members.FindAsync(member, by, LifePermissions.Read, ct) is not { } known)
            return null;

        var (first, attended) = (new DateOnly(desk.Today.Year, 1, 1), desk.Db.Attendances.Where(a => a.MemberId == member && !a.IsInvited));
        var counts = await desk
            .Db.Meetings.Where(m => m.State == MeetingState.Confirmed && m.On >= first)
            .SelectMany(m => attended.Where(a => a.MeetingId == m.Id))
            .GroupBy(a => new { IsOwn = a.OrganizationId == known.OrganizationId, a.State })
            .Select(g => new
            {
                g.Key.IsOwn,
                g.Key.State,
                Count = g.Count(),
            })
            .ToListAsync(ct);
        if (counts.Count == 0)
            return null;

        int Of(bool isOwn, AttendanceState state) => counts.Where(c => c.IsOwn == isOwn && c.State == state).Sum(c => c.Count);
        LifeYear Year(bool isOwn) =>
            new(
                Of(isOwn, AttendanceState.Present),
                Of(isOwn, AttendanceState.OnLeave),
                Of(isOwn, AttendanceState.Absent),
                Of(isOwn, AttendanceState.Excused)
            );
        var shown = new LifeOfYear(desk.Today.Year, Year(isOwn: true), Year(isOwn: false), desk.Rules.DoubleLife.Article);
        return new MemberSection("组织生活", "/Modules/OrganizationalLife/Seams/_LifePanel.cshtml", shown);
    }
}

/// <summary>How often somebody came, in one place.</summary>
public sealed record LifeYear(int Came, int OnLeave, int Absent, int Excused)
{
    public int All => Came + OnLeave + Absent + Excused;
}

/// <summary>What the partial shows.</summary>
/// <param name="Year">The year.</param>
/// <param name="Branch">As a member of his branch.</param>
/// <param name="Elsewhere">As one of a committee beside it; nothing for most.</param>
/// <param name="Article">Why a leader does both.</param>
public sealed record LifeOfYear(int Year, LifeYear Branch, LifeYear Elsewhere, string Article);
