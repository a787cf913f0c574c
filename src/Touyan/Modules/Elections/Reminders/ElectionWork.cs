using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Elections.Model;
using Touyan.Modules.Elections.Register;
using Touyan.Platform.Work;

namespace Touyan.Modules.Elections.Reminders;

/// <summary>Home page: papers that wait for a teller, terms that run out.</summary>
internal sealed class ElectionWork(ElectionDesk desk, ListDueTerms due) : IWorkSource
{
    private const int Shown = 5;

    public int Order => 22;

    public async Task<IReadOnlyList<WorkItem>> WorkOfAsync(Actor by, CancellationToken ct)
    {
        var items = new List<WorkItem>();
        if (by.Member is { } member && by.May(ElectionsPermissions.Count))
            items.AddRange(await CountsAsync(member, ct));

        if (by.May(ElectionsPermissions.Read))
            items.AddRange(await new DueReminders(desk, due).OfAsync(by, ct));

        return items;
    }

    public Task<IReadOnlyList<Figure>> FiguresOfAsync(Actor by, CancellationToken ct) => Task.FromResult<IReadOnlyList<Figure>>([]);

    private async Task<IEnumerable<WorkItem>> CountsAsync(MemberId member, CancellationToken ct)
    {
        var open = await desk
            .Db.Elections.CountedBy(member)
            .Where(e => e.Rounds.Any(r => r.DeclaredAt == null))
            .OrderBy(e => e.Id)
            .Take(Shown)
            .Join(desk.Organizations.Places, e => e.OrganizationId, p => p.Id, (e, p) => new { e.Id, p.Name })
            .ToListAsync(ct);
        return open.Count == 0
            ? []
            :
            [
                new WorkItem(
                    Urgency.Soon,
                    $"{open.Count} 次选举等待计票",
                    "您是计票人，请清点选票后录入；双方都录入以前互相看不到",
                    $"/elections/{open[0].Id}/count",
                    [.. open.Select(e => new WorkLine(e.Name, $"/elections/{e.Id}/count"))]
                ),
            ];
    }
}
