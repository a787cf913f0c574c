using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Platform.Work;

namespace Touyan.Modules.OrganizationalLife.Reminders;

/// <summary>
/// Home page: records that wait for the secretary, meetings whose day has passed without a record; for a member the meetings he is called to. One
/// statement for each of the two.
/// </summary>
internal sealed class LifeWork(LifeDesk desk) : IWorkSource
{
    private const int Shown = 5;

    private List<Waiting>? found;

    public int Order => 30;

    public async Task<IReadOnlyList<WorkItem>> WorkOfAsync(Actor by, CancellationToken ct) =>
        [.. OfOffice(await WaitingAsync(by, ct)), .. await OwnAsync(by, ct)];

    public Task<IReadOnlyList<Figure>> FiguresOfAsync(Actor by, CancellationToken ct) => Task.FromResult<IReadOnlyList<Figure>>([]);

    private async Task<List<Waiting>> WaitingAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(LifePermissions.Confirm) || by.Reach(LifePermissions.Confirm).Tops.Count == 0)
            return [];

        var today = desk.Today;
        return found ??= await desk
            .Db.Meetings.CalledWithin(by, LifePermissions.Confirm, desk.Organizations)
            .Where(m =>
                m.State == MeetingState.Recorded || ((m.State == MeetingState.Planned || m.State == MeetingState.Called) && m.On <= today)
            )
            .GroupBy(m => new { IsRecorded = m.State == MeetingState.Recorded, IsImported = m.ImportId != null })
            .Select(g => new Waiting
            {
                IsRecorded = g.Key.IsRecorded,
                IsImported = g.Key.IsImported,
                Count = g.Count(),
                Oldest = g.Min(m => m.On),
            })
            .ToListAsync(ct);
    }

    private IEnumerable<WorkItem> OfOffice(List<Waiting> waiting)
    {
        var days = desk.Rules.LateEntryDays;
        foreach (var heap in waiting)
        {
            if (heap.IsImported)
            {
                var why = "逐份看过，属实的一并确认；确认以前不计入台账";
                yield return new WorkItem(
                    Urgency.Soon,
                    $"{heap.Count:N0} 份导入的组织生活记录等待确认",
                    why,
                    "/meetings/confirm-imported",
                    []
                );
                continue;
            }

            var isLate = heap.Oldest.AddDays(days.Value) < desk.Today;
            yield return new WorkItem(
                isLate ? Urgency.Late : Urgency.Soon,
                heap.IsRecorded ? $"{heap.Count:N0} 份组织生活记录等待确认" : $"{heap.Count:N0} 次组织生活等待填写记录",
                $"最早的一次在 {heap.Oldest:yyyy-MM-dd}；会后超过 {days.Value} {days.Rule.Unit}录入的显示为补记。依据：{days.Article}",
                heap.IsRecorded ? "/meetings?state=recorded" : "/meetings?unrecorded=true",
                []
            );
        }
    }

    private async Task<IReadOnlyList<WorkItem>> OwnAsync(Actor by, CancellationToken ct)
    {
        if (by.Member is not { } self || !by.May(LifePermissions.Attend))
            return [];

        var today = desk.Today;
        var ahead = await desk
            .Db.Meetings.Where(m =>
                m.On >= today && (m.State == MeetingState.Called || (m.State == MeetingState.Planned && m.SignInOpenedAt != null))
            )
            .Where(m => m.Attendances.Any(a => a.MemberId == self && a.State == AttendanceState.Expected))
            .OrderBy(m => m.On)
            .ThenBy(m => m.Id)
            .Take(Shown)
            .Select(m => new
            {
                m.Id,
                m.Title,
                m.On,
            })
            .ToListAsync(ct);
        if (ahead.Count == 0)
            return [];

        var lines = ahead.ConvertAll(m => new WorkLine(m.Title, $"/meetings/{m.Id}", m.On));
        return [new WorkItem(Urgency.Soon, "通知您参加组织生活", "到会请签到；不能参加的，会前请假", "/my-meetings", lines)];
    }

    private sealed record Waiting
    {
        public bool IsRecorded { get; init; }
        public bool IsImported { get; init; }
        public int Count { get; init; }
        public DateOnly Oldest { get; init; }
    }
}
