using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Posts.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Demo;

namespace Touyan.Modules.Posts.Demo;

/// <summary>The demo county's posts: 1,800 for 20,000 members, with a year of activities and good deeds, most of them confirmed.</summary>
internal sealed class DemoPosts(PostDesk desk, Trail.Trail trail) : IDemoPart
{
    private const int UsualPosts = 1800;
    private const int UsualActivities = 500;
    private const int UsualGoodDeeds = 4000;

    public int Order => 55;

    public string Title => "党员岗位和服务";

    public async Task LoadAsync(DemoPlan plan, CancellationToken ct)
    {
        var places = await desk.Organizations.Places.Where(p => p.IsOpen).ToListAsync(ct);
        var members = await desk.Members.Known.Where(m => m.Standing == MembershipStanding.Normal).ToListAsync(ct);
        var ground = new DemoBranches(places, members);
        if (ground.Root is null)
            return;

        var year = new DemoServiceYear(plan, ground, desk.Rules, new Random(plan.Seed + 5));
        year.OfferTemplates();
        year.SetUp(Share(UsualPosts, plan));
        year.Hold(Share(UsualActivities, plan));
        year.Serve(Share(UsualGoodDeeds, plan));
        await WriteAsync(year, plan, ct);
    }

    private static int Share(int usual, DemoPlan plan) => (int)Math.Min(usual, (long)usual * plan.Members / DemoCounty.UsualMembers);

    private async Task WriteAsync(DemoServiceYear year, DemoPlan plan, CancellationToken ct)
    {
        var rows = trail.InBulk();
        await rows.InsertAsync(year.Templates, ct);
        await rows.InsertAsync(year.Posts, ct);
        await rows.InsertAsync(year.Holdings, ct);
        await rows.InsertAsync(year.Deeds, ct);
        var by = new Actor
        {
            County = plan.County,
            Account = new AccountId(Guid.Empty),
            Name = "演示数据",
            Posts = [],
            Origin = "demo",
        };
        var detail = $"岗位 {year.Posts.Count} 个，认领 {year.Holdings.Count} 项，服务 {year.Deeds.Count} 次";
        var subject = new TrailSubject("demo", Guid.Empty, "演示数据");
        await rows.TellAsync([TrailEntry.Of(by, PostsActs.Demo, subject, desk.Now, reason: null, detail)], ct);
    }
}

/// <summary>Branches of the demo county with their members, in an order that depends on nothing but who they are.</summary>
internal sealed class DemoBranches
{
    public DemoBranches(List<OrganizationPlace> places, List<MemberGlance> members)
    {
        Root = places.Find(p => p.ParentId is null);
        var byBranch = members.ToLookup(m => m.OrganizationId);
        All =
        [
            .. places
                .Where(p => p.Type.HasMembers && byBranch[p.Id].Any())
                .OrderBy(p => p.Code, StringComparer.Ordinal)
                .ThenBy(p => p.NameKey, StringComparer.Ordinal)
                .Select(p =>
                    (
                        p.Id,
                        (IReadOnlyList<MemberGlance>)
                            [
                                .. byBranch[p.Id]
                                    .OrderBy(m => m.BornOn)
                                    .ThenBy(m => m.NameKey, StringComparer.Ordinal)
                                    .ThenBy(m => m.Name, StringComparer.Ordinal),
                            ]
                    )
                ),
        ];
    }

    public OrganizationPlace? Root { get; }

    public IReadOnlyList<(OrganizationId Id, IReadOnlyList<MemberGlance> Members)> All { get; }
}
