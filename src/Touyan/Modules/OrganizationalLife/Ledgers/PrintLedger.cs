using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.OrganizationalLife.Ledgers;

/// <summary>组织生活台账: what an organisation held in a year, made from the confirmed records. Nobody types it.</summary>
public sealed class PrintLedger(LifeDesk desk)
{
    private const int December = 12;

    /// <summary>A ledger as it is printed.</summary>
    /// <param name="Place">Whose.</param>
    /// <param name="Year">Of which year.</param>
    /// <param name="Group">三会一课 alone, say; null for all.</param>
    /// <param name="Lines">How often, kind by kind.</param>
    /// <param name="Entries">The meetings.</param>
    public sealed record View(OrganizationPlace Place, int Year, CodeGroup? Group, IReadOnlyList<Line> Lines, IReadOnlyList<Entry> Entries)
    {
        public string Title => $"{Year} 年{Group?.Name ?? "组织生活"}台账";
    }

    /// <summary>How often something of a kind was held, month by month.</summary>
    public sealed record Line(string Kind, IReadOnlyList<int> Months)
    {
        public int All => Months.Sum();
    }

    /// <summary>One meeting, with the list of this organisation alone.</summary>
    public sealed record Entry(Meeting Meeting, string Kinds, IReadOnlyList<Attendance> List)
    {
        public int Called => Meeting.SaidCalled ?? List.Count(a => !a.IsInvited && a.State is not AttendanceState.Excused);

        public int Came => Meeting.SaidCame ?? List.Count(a => a is { IsInvited: false, IsPresent: true });

        public string Away =>
            string.Join('、', List.Where(a => !a.IsInvited && a.State is AttendanceState.OnLeave or AttendanceState.Absent).Select(Said));

        private static string Said(Attendance a) => $"{a.Name}（{Words.Of(a.State)}{(a.Reason is null ? "" : $"：{a.Reason}")}）";
    }

    public async Task<Result<View>> RunAsync(OrganizationId id, int? year, string? group, Actor by, CancellationToken ct)
    {
        if (by.Reach(LifePermissions.Read).Tops.Count == 0)
            return LifeRefusals.OrganizationNotFound;

        if (await desk.Organizations.FindAsync(id, by, LifePermissions.Read, ct) is not { } place)
            return LifeRefusals.OrganizationNotFound;

        var asked = year ?? desk.Today.Year;
        var kinds = desk.Kinds;
        var wanted = kinds.Groups.FirstOrDefault(g => g.Code == group);
        bool IsWanted(string code) => wanted is null || kinds.Find(code)?.Group == wanted.Code;
        var meetings = (await HeldAsync(id, asked, ct)).Where(m => m.Kinds.Any(k => IsWanted(k.Code))).ToList();
        var entries = meetings.ConvertAll(m => new Entry(m, KindsOf(m, kinds), [.. m.Attendances.Where(a => a.OrganizationId == id)]));
        return new View(place, asked, wanted, [.. LinesOf(meetings, kinds, IsWanted)], entries);
    }

    private async Task<List<Meeting>> HeldAsync(OrganizationId id, int year, CancellationToken ct)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, December, 31));
        return await desk
            .Db.Meetings.Where(m => m.State == MeetingState.Confirmed && m.On >= first && m.On <= last)
            .Where(m => m.Hosts.Any(h => h.OrganizationId == id))
            .Whole.AsNoTracking()
            .OrderBy(m => m.On)
            .ThenBy(m => m.Id)
            .ToListAsync(ct);
    }

    private static string KindsOf(Meeting meeting, CodeTable kinds) =>
        string.Join('、', meeting.Kinds.OrderBy(k => k.Code != meeting.Kind).Select(k => kinds.Name(k.Code)));

    private static IEnumerable<Line> LinesOf(List<Meeting> meetings, CodeTable kinds, Func<string, bool> isWanted)
    {
        var held = meetings
            .SelectMany(m => m.Kinds.Where(k => isWanted(k.Code)).Select(k => (k.Code, m.On.Month)))
            .ToLookup(k => k.Code, k => k.Month);
        return held.OrderBy(k => k.Key, StringComparer.Ordinal)
            .Select(k => new Line(kinds.Name(k.Key)!, [.. Enumerable.Range(1, December).Select(month => k.Count(m => m == month))]));
    }
}
