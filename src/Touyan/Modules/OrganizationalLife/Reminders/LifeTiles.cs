using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Platform.Work;

namespace Touyan.Modules.OrganizationalLife.Reminders;

/// <summary>Phone pages: the next meeting of a member; the meetings that a branch has in hand, and calling one.</summary>
internal sealed class LifeTiles(LifeDesk desk) : ITileSource
{
    private const int Shown = 3;

    public int Order => 10;

    public async Task<IReadOnlyList<Tile>> OwnAsync(Actor by, CancellationToken ct)
    {
        if (by.Member is not { } self || !by.May(LifePermissions.Attend))
            return [];

        var today = desk.Today;
        var next = await desk
            .Db.Meetings.CallingFor(self)
            .Where(m => m.On >= today && (m.State == MeetingState.Called || (m.State == MeetingState.Planned && m.SignInOpenedAt != null)))
            .OrderBy(m => m.On)
            .ThenBy(m => m.Id)
            .Select(m => new Ahead
            {
                Id = m.Id,
                Title = m.Title,
                On = m.On,
                BeginsAt = m.BeginsAt,
                Place = m.Place,
                State = m.Attendances.Where(a => a.MemberId == self).Select(a => a.State).FirstOrDefault(),
                MaySign = m.On == today && m.SignInOpenedAt != null && m.SignInClosedAt == null,
            })
            .FirstOrDefaultAsync(ct);
        return [next is null ? new Tile("calendar-event", "组织生活", "没有新的会议通知", "/my-meetings") : TileOf(next, today)];
    }

    public async Task<IReadOnlyList<Tile>> OfBranchAsync(TileBranch branch, Actor by, CancellationToken ct)
    {
        if (!by.MayAt(LifePermissions.Edit, branch.Path))
            return [];

        var (id, today) = (branch.Id, desk.Today);
        // Those before today that still want a record, today's, and the next.
        var inHand = await desk
            .Db.Meetings.Where(m => m.OrganizationId == id)
            .Where(m => m.State == MeetingState.Planned || m.State == MeetingState.Called || m.State == MeetingState.Recorded)
            .OrderBy(m => m.On > today)
            .ThenByDescending(m => m.On == today)
            .ThenBy(m => m.On)
            .ThenBy(m => m.Id)
            .Take(Shown)
            .Select(m => new InHand
            {
                Id = m.Id,
                Title = m.Title,
                On = m.On,
                BeginsAt = m.BeginsAt,
                State = m.State,
                Called = m.Attendances.Count(a => a.OrganizationId == id && !a.IsInvited && a.State != AttendanceState.Excused),
                Came = m.Attendances.Count(a => a.OrganizationId == id && !a.IsInvited && a.State == AttendanceState.Present),
            })
            .ToListAsync(ct);
        var call = new Tile(
            "plus",
            "召集会议",
            inHand.Count == 0 ? "没有待办的会议" : "安排下一次，或者补记开过的",
            $"/meetings/plan?organization={id}"
        )
        {
            IsKept = true,
        };
        return [.. inHand.Select(m => TileOf(m, id, today)), call];
    }

    private static Tile TileOf(Ahead next, DateOnly today)
    {
        var acts = new List<TileAct>();
        if (next.MaySign && next.State is not AttendanceState.Present)
            acts.Add(new TileAct("我要签到", $"/meetings/{next.Id}/sign-in"));

        if (next.State is AttendanceState.Expected)
            acts.Add(new TileAct("我要请假", $"/meetings/{next.Id}/leave"));

        var mine = next.State is AttendanceState.Expected ? "" : $"（{Words.Of(next.State)}）";
        return new Tile("calendar-event", next.Title, $"{When(next.On, next.BeginsAt, today)}，{next.Place}{mine}", $"/meetings/{next.Id}")
        {
            IsPressing = next.On == today && next.State is AttendanceState.Expected,
            Acts = acts,
        };
    }

    private static Tile TileOf(InHand meeting, OrganizationId branch, DateOnly today)
    {
        var (href, isHeld) = ($"/meetings/{meeting.Id}", meeting.On <= today);
        var acts = new List<TileAct>();
        if (isHeld)
        {
            acts.Add(new TileAct("点名", $"{href}/list?branch={branch}", IsKept: true));
            acts.Add(new TileAct("拍会议记录", $"{href}/files/new", IsKept: true));
        }

        if (meeting.On == today && meeting.State is not MeetingState.Recorded)
            acts.Add(new TileAct("会场签到码", $"{href}/code"));

        if (meeting.State is MeetingState.Recorded)
            acts.Add(new TileAct("核对并确认", $"{href}/confirm"));
        else if (isHeld)
            acts.Add(new TileAct("填写记录", $"{href}/minutes"));

        var line = $"{When(meeting.On, meeting.BeginsAt, today)}，应到 {meeting.Called} 人" + (isHeld ? $"，已到 {meeting.Came} 人" : "");
        return new Tile("calendar-event", meeting.Title, line, href) { IsPressing = isHeld, Acts = acts };
    }

    private static string When(DateOnly on, DateTime? beginsAt, DateOnly today)
    {
        var day =
            on == today ? "今天"
            : on == today.AddDays(1) ? "明天"
            : $"{on:M月d日}";
        return beginsAt is { } at ? $"{day} {Clock.ToChinaTime(at):HH:mm}" : day;
    }

    private sealed record Ahead
    {
        public MeetingId Id { get; init; }
        public string Title { get; init; } = "";
        public DateOnly On { get; init; }
        public DateTime? BeginsAt { get; init; }
        public string Place { get; init; } = "";
        public AttendanceState State { get; init; }
        public bool MaySign { get; init; }
    }

    private sealed record InHand
    {
        public MeetingId Id { get; init; }
        public string Title { get; init; } = "";
        public DateOnly On { get; init; }
        public DateTime? BeginsAt { get; init; }
        public MeetingState State { get; init; }
        public int Called { get; init; }
        public int Came { get; init; }
    }
}
