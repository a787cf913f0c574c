using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Platform.Work;

namespace Touyan.Modules.OrganizationalLife.Reminders;

/// <summary>Home page: what resolutions ask of the reader himself; for the office what is late, and what waits to be looked at. One statement for each.</summary>
internal sealed class FollowUpWork(LifeDesk desk) : IWorkSource
{
    private const int Shown = 5;

    public int Order => 32;

    public async Task<IReadOnlyList<WorkItem>> WorkOfAsync(Actor by, CancellationToken ct) =>
        [.. await OwnAsync(by, ct), .. await OfOfficeAsync(by, ct)];

    public Task<IReadOnlyList<Figure>> FiguresOfAsync(Actor by, CancellationToken ct) => Task.FromResult<IReadOnlyList<Figure>>([]);

    private async Task<IReadOnlyList<WorkItem>> OwnAsync(Actor by, CancellationToken ct)
    {
        if (by.Member is not { } self || !by.May(LifePermissions.Attend))
            return [];

        var owed = await desk
            .Db.FollowUps.Where(f => f.State == FollowUpState.Open && f.Holders.Any(h => h.MemberId == self))
            .OrderBy(f => f.DueOn)
            .ThenBy(f => f.Id)
            .Take(Shown)
            .Select(f => new
            {
                f.Id,
                f.What,
                f.DueOn,
            })
            .ToListAsync(ct);
        if (owed.Count == 0)
            return [];

        var lines = owed.ConvertAll(f => new WorkLine(f.What, $"/follow-ups/{f.Id}", f.DueOn));
        var urgency = owed[0].DueOn < desk.Today ? Urgency.Late : Urgency.Soon;
        return [new WorkItem(urgency, "会议决议交给您办的事", "办好以后请报告，由其他人核实", "/my-follow-ups", lines)];
    }

    private async Task<IReadOnlyList<WorkItem>> OfOfficeAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(LifePermissions.Confirm) || by.Reach(LifePermissions.Confirm).Tops.Count == 0)
            return [];

        var today = desk.Today;
        var counts = await desk
            .Db.FollowUps.AnsweredBy(by, LifePermissions.Confirm, desk.Organizations)
            .Where(f => f.State == FollowUpState.Reported || (f.State == FollowUpState.Open && f.DueOn < today))
            .GroupBy(f => f.State)
            .Select(g => new
            {
                g.Key,
                Count = g.Count(),
                Oldest = g.Min(f => f.DueOn),
            })
            .ToListAsync(ct);
        return
        [
            .. counts.Select(c =>
                c.Key is FollowUpState.Reported
                    ? new WorkItem(
                        Urgency.Soon,
                        $"{c.Count:N0} 项落实情况等待核实",
                        "由承担人以外的人核实，属实的办结，还差的退回",
                        "/follow-ups?state=Reported",
                        []
                    )
                    : new WorkItem(
                        Urgency.Late,
                        $"{c.Count:N0} 项会议决议逾期没有落实",
                        $"最早的应在 {c.Oldest:yyyy-MM-dd} 前落实；在下一次会议上督办",
                        "/follow-ups?state=Late",
                        []
                    )
            ),
        ];
    }
}
