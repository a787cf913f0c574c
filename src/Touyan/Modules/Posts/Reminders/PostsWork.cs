using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Posts.Deeds;
using Touyan.Modules.Posts.Defining;
using Touyan.Modules.Posts.Holding;
using Touyan.Platform.Work;

namespace Touyan.Modules.Posts.Reminders;

/// <summary>Home page: what waits for the branch to confirm, how many posts and deeds there are; a member is led to his own. One statement.</summary>
internal sealed class PostsWork(ConfirmHoldings holdings, ConfirmDeeds deeds, PostQuery posts, IOrganizations organizations) : IWorkSource
{
    private Counts? counted;

    public int Order => 45;

    public async Task<IReadOnlyList<WorkItem>> WorkOfAsync(Actor by, CancellationToken ct) =>
        by.Reach(PostsPermissions.Edit).Tops.Count == 0 ? [] : [.. Items(await CountAsync(by, ct))];

    public async Task<IReadOnlyList<Figure>> FiguresOfAsync(Actor by, CancellationToken ct)
    {
        if (by.Reach(PostsPermissions.Serve).Self is not null)
            return [new Figure("我的岗位", "登记服务", "/my-posts")];

        if (by.Reach(PostsPermissions.Read).Tops.Count == 0)
            return [];

        var counts = await CountAsync(by, ct);
        return [new Figure("党员岗位", counts.Posts.ToString("N0"), "/service-posts")];
    }

    private IEnumerable<WorkItem> Items(Counts counts)
    {
        var rule = posts.Rules.ConfirmDays;
        if (counts.Deeds > 0)
            yield return new WorkItem(
                counts.Overdue > 0 ? Urgency.Late : Urgency.Soon,
                $"{counts.Deeds:N0} 次服务等待确认",
                $"登记以后 {rule.Value} 天内确认，没有确认的不计入，逾期的 {counts.Overdue:N0} 次。依据：{rule.Article}",
                "/deeds/confirm",
                []
            );

        if (counts.Holdings > 0)
            yield return new WorkItem(
                Urgency.Soon,
                $"{counts.Holdings:N0} 项岗位认领等待确认",
                "党员认领以后由党支部确认",
                "/service-holdings",
                []
            );
    }

    private async Task<Counts> CountAsync(Actor by, CancellationToken ct)
    {
        if (counted is { } known)
            return known;

        var (waiting, taken) = (deeds.Waiting(by), holdings.Waiting(by));
        var open = posts.Standing(posts.Of(by, PostsPermissions.Read), state: null);
        var before = FindDeeds.OverdueBefore(posts.Rules);
        // One row to hang the counts on, so that all of them are one statement.
        var counts = await organizations
            .Places.Where(p => p.ParentId == null)
            .OrderBy(p => p.Id)
            .Take(1)
            .Select(_ => new Counts
            {
                Deeds = waiting.Count(),
                Overdue = waiting.Count(d => d.RecordedAt < before),
                Holdings = taken.Count(),
                Posts = open.Count(),
            })
            .SingleOrDefaultAsync(ct);
        return counted = counts ?? new Counts();
    }

    private sealed record Counts
    {
        public int Deeds { get; init; }
        public int Overdue { get; init; }
        public int Holdings { get; init; }
        public int Posts { get; init; }
    }
}
