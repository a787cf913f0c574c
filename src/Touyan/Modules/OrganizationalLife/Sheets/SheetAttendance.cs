using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Platform.Sheets;
using Column = Touyan.Modules.OrganizationalLife.Sheets.MeetingColumns;

namespace Touyan.Modules.OrganizationalLife.Sheets;

/// <summary>Who came, as a row tells it: by name, by figures alone, or both, which must agree with each other and with the books.</summary>
internal sealed class SheetAttendance
{
    private readonly List<RosterLine> present;
    private readonly List<RosterLine> away;

    public SheetAttendance(RowReading row, IReadOnlyList<RosterLine> roster)
    {
        (present, away) = (Find(row, Column.Present, roster), Find(row, Column.Away, roster));
        var entitled = roster.Count(l => l.Excuse is null);
        var (called, came) = (row.Number(Column.Called), row.Number(Column.Came));
        IsFiguresOnly = row.Text(Column.Present).Length == 0;
        (Called, Came) = (called ?? entitled, came ?? present.Count);
        if (row.IsRefused)
            return;

        row.RejectIf(
            present.Concat(away).GroupBy(l => l.Member).Any(g => g.Skip(1).Any()),
            "attendee.twice",
            Column.Present,
            "同一名党员写了两次，或者既到会又请假。"
        );
        row.RejectIf(IsFiguresOnly && came is null, "came.required", Column.Came, "请填写到会人数，或者到会名单。");
        row.RejectIf(Came < 1 && !(IsFiguresOnly && came is null), "came.required", Column.Came, "没有人到会的不是一次组织生活。");
        row.RejectIf(Came > Called, "came.more-than-called", Column.Came, $"到会 {Came} 人，应到只有 {Called} 人。");
        row.RejectIf(Came > roster.Count, "came.more-than-entitled", Column.Came, $"到会 {Came} 人，当天名册上只有 {roster.Count} 人。");
        row.RejectIf(
            !IsFiguresOnly && came is { } said && said != present.Count,
            "came.disagrees",
            Column.Came,
            $"到会人数 {came}，名单上有 {present.Count} 人。"
        );
        if (called is { } told && told != entitled)
            row.Warn("called.differs", Column.Called, $"应到人数 {told}，按当天名册是 {entitled} 人。");
    }

    /// <summary>It does not say who: then there is no list, and nobody's presence is proved by it.</summary>
    public bool IsFiguresOnly { get; }

    /// <summary>Those whom it names, in whatever way.</summary>
    public IReadOnlyList<RosterLine> Named => [.. present, .. away];

    public int Called { get; }

    public int Came { get; }

    public void MarkOn(Meeting meeting, IReadOnlyList<RosterLine> roster, Marking mark)
    {
        meeting.TakeRoster(roster);
        meeting.Tick(meeting.OrganizationId, present.Select(l => l.Member).ToHashSet(), mark);
        foreach (var line in away)
            meeting.NoteAway(line.Member, AttendanceState.OnLeave, "台账登记", mark);
    }

    private static List<RosterLine> Find(RowReading row, string column, IReadOnlyList<RosterLine> roster)
    {
        var found = new List<RosterLine>();
        foreach (var name in MeetingCheck.Names(row.Text(column)))
        {
            var meant = roster.Where(l => l.Name == name).ToList();
            if (meant.Count == 1)
                found.Add(meant[0]);
            else if (meant.Count == 0)
                row.Reject("attendee.not-of-branch", column, $"“{name}”这一天不在该党组织的名册上。");
            else
                row.Reject("attendee.ambiguous", column, $"名册上有几名“{name}”，不能确定是谁，请在系统中登记。");
        }

        return found;
    }
}
