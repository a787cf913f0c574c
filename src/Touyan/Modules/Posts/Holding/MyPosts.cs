using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Posts.Model;

namespace Touyan.Modules.Posts.Holding;

/// <summary>What a member holds, what he did this year, and what of his branch is still to be taken.</summary>
public sealed class MyPosts(PostDesk desk)
{
    private const int Shown = 10;

    public sealed record View(MemberGlance? Self, IReadOnlyList<Mine> Held, IReadOnlyList<Done> Deeds, Sums Year, int Vacant);

    public sealed record Mine
    {
        public PostHoldingId Id { get; init; }
        public ServicePostId PostId { get; init; }
        public string Name { get; init; } = "";
        public string Promise { get; init; } = "";
        public DateOnly Since { get; init; }
        public bool IsConfirmed { get; init; }
    }

    public sealed record Done
    {
        public ServiceDeedId Id { get; init; }
        public DateOnly On { get; init; }
        public int Tenths { get; init; }
        public string What { get; init; } = "";
        public DeedState State { get; init; }
    }

    /// <summary>What counts of the year.</summary>
    public sealed record Sums(int Deeds, int Tenths, int Waiting);

    public async Task<View> RunAsync(Actor by, CancellationToken ct)
    {
        if (await desk.SelfAsync(by, ct) is not { } self)
            return new View(null, [], [], new Sums(0, 0, 0), 0);

        var posts = desk.Db.ServicePosts.AsQueryable();
        var held = await desk
            .InForce.Where(h => h.MemberId == self.Id)
            .Join(
                posts,
                h => h.PostId,
                p => p.Id,
                (h, p) =>
                    new Mine
                    {
                        Id = h.Id,
                        PostId = p.Id,
                        Name = p.Name,
                        Promise = p.Promise,
                        Since = h.Since,
                        IsConfirmed = h.ConfirmedOn != null,
                    }
            )
            .OrderBy(m => m.Since)
            .ToListAsync(ct);
        var (inForce, today) = (desk.InForce, desk.Today);
        var vacant = await posts
            .OpenOn(today)
            .CountAsync(
                p => !p.IsTemplate && p.OrganizationId == self.OrganizationId && inForce.Count(h => h.PostId == p.Id) < p.Places,
                ct
            );
        return new View(self, held, await LatestAsync(self.Id, ct), await YearAsync(self.Id, ct), vacant);
    }

    private async Task<IReadOnlyList<Done>> LatestAsync(MemberId self, CancellationToken ct)
    {
        var latest = await desk
            .Db.ServiceDeeds.AsNoTracking()
            .Where(d => d.MemberId == self)
            .OrderByDescending(d => d.On)
            .ThenByDescending(d => d.Id)
            .Take(Shown)
            .ToListAsync(ct);
        return
        [
            .. latest.Select(d => new Done
            {
                Id = d.Id,
                On = d.On,
                Tenths = d.Tenths,
                What = d.What,
                State = d.State,
            }),
        ];
    }

    private async Task<Sums> YearAsync(MemberId self, CancellationToken ct)
    {
        var from = new DateOnly(desk.Today.Year, 1, 1);
        var year = desk.Db.ServiceDeeds.Where(d => d.MemberId == self && d.On >= from);
        var counted = year.Standing(DeedState.Confirmed);
        return new Sums(
            await counted.CountAsync(ct),
            await counted.SumAsync(d => d.Tenths, ct),
            await year.Standing(DeedState.Waiting).CountAsync(ct)
        );
    }
}
