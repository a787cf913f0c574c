using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Posts.Model;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Posts.Seams;

/// <summary>Posts, deeds that wait and slips of an organisation: they stand in the way of dissolving it; merged, they go along.</summary>
internal sealed class PostsAtOrganization(PostDesk desk) : IOrganizationUse
{
    public async Task<IReadOnlyList<string>> StillHangingAsync(OrganizationId organization, CancellationToken ct)
    {
        var posts = await Posts(organization).CountAsync(ct);
        var waiting = await Waiting(organization).CountAsync(ct);
        return [.. posts == 0 ? [] : new[] { $"{posts} 个党员岗位" }, .. waiting == 0 ? [] : new[] { $"{waiting} 次待确认的服务" }];
    }

    public async Task<IReadOnlyList<string>> MisfitsAsync(OrganizationId organization, OrganizationType type, CancellationToken ct)
    {
        var isBranch = type.HasMembers;
        var misfits = await Posts(organization).CountAsync(p => p.IsTemplate == isBranch, ct);
        return misfits == 0 ? [] : [isBranch ? $"{misfits} 个岗位样本" : $"{misfits} 个党员岗位"];
    }

    public async Task<OrganizationId?> FirstReferredToAsync(IQueryable<OrganizationId> organizations, CancellationToken ct)
    {
        var named = desk
            .Db.ServicePosts.Select(p => p.OrganizationId)
            .Concat(desk.Db.ServiceDeeds.Select(d => d.OrganizationId))
            .Concat(desk.Db.ServiceSlips.Select(s => s.OrganizationId));
        return await named.Where(id => organizations.Contains(id)).Select(id => (OrganizationId?)id).FirstOrDefaultAsync(ct);
    }

    public async Task<Result<string[]>> EndAsync(OrganizationEnding ending, Actor by, CancellationToken ct)
    {
        if (ending.Into is not { } into)
            return Array.Empty<string>();

        var posts = await Posts(ending.Id).ToListAsync(ct);
        var taken = await Posts(into.Id).Select(p => p.Name).ToListAsync(ct);
        foreach (var post in posts)
            await GoAlongAsync(post, into, taken, ending.Reason, by, ct);

        var waiting = await Waiting(ending.Id).ToListAsync(ct);
        foreach (var deed in waiting)
        {
            deed.GoAlongTo(into.Id);
            var subject = new TrailSubject("service-deed", deed.Id.Value, $"{deed.On:yyyy-MM-dd} 的服务", into.Id);
            desk.Record(by, PostsActs.MoveDeed, subject, ending.Reason);
        }

        foreach (var slip in await desk.Db.ServiceSlips.Where(s => s.OrganizationId == ending.Id && s.UsedOn == null).ToListAsync(ct))
            slip.GoAlongTo(into.Id);

        return (string[])
            [
                .. posts.Count == 0 ? [] : new[] { $"{posts.Count} 个党员岗位转入“{into.Name}”，同名的撤销" },
                .. waiting.Count == 0 ? [] : new[] { $"{waiting.Count} 次待确认的服务由“{into.Name}”确认" },
            ];
    }

    // Two open posts of one name cannot stand at one branch: the one that comes is closed, and its holders take the other.
    private async Task GoAlongAsync(
        ServicePost post,
        OrganizationEnding.Receiver into,
        List<string> taken,
        string reason,
        Actor by,
        CancellationToken ct
    )
    {
        if (!taken.Contains(post.Name, StringComparer.Ordinal))
        {
            post.GoAlongTo(into.Id);
            desk.Record(by, PostsActs.Move, post, reason);
            return;
        }

        post.Close(desk.Today, reason);
        foreach (var holding in await desk.Db.PostHoldings.Where(h => h.PostId == post.Id && h.EndedOn == null).ToListAsync(ct))
            holding.Finish(HoldingEnd.PostClosed, reason, desk.Today);

        desk.Record(by, PostsActs.Close, post, reason);
    }

    private IQueryable<ServicePost> Posts(OrganizationId organization) =>
        desk.Db.ServicePosts.Where(p => p.OrganizationId == organization && p.ClosedOn == null);

    private IQueryable<ServiceDeed> Waiting(OrganizationId organization) =>
        desk.Db.ServiceDeeds.Standing(DeedState.Waiting).Where(d => d.OrganizationId == organization);
}
