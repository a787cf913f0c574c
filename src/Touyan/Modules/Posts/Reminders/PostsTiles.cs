using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Posts.Model;
using Touyan.Platform.Work;

namespace Touyan.Modules.Posts.Reminders;

/// <summary>Phone pages: the posts of a member and what he did; what waits for the word of a branch.</summary>
internal sealed class PostsTiles(PostDesk desk) : ITileSource
{
    public int Order => 30;

    public async Task<IReadOnlyList<Tile>> OwnAsync(Actor by, CancellationToken ct)
    {
        if (by.Reach(PostsPermissions.Serve).Self is not { } self)
            return [];

        var posts = desk.Db.ServicePosts.AsQueryable();
        var held = await desk
            .InForce.Where(h => h.MemberId == self)
            .Join(posts, h => h.PostId, p => p.Id, (_, p) => p.Name)
            .OrderBy(name => name)
            .ToListAsync(ct);
        return
        [
            new Tile("flag", "我的岗位", held.Count == 0 ? "还没有承担岗位" : string.Join("、", held), "/my-posts")
            {
                Acts = [new TileAct("登记服务", "/deeds/new", IsKept: true)],
            },
        ];
    }

    public async Task<IReadOnlyList<Tile>> OfBranchAsync(TileBranch branch, Actor by, CancellationToken ct)
    {
        if (!by.MayAt(PostsPermissions.Edit, branch.Path))
            return [];

        var id = branch.Id;
        var waiting = await desk.Db.ServiceDeeds.Where(d => d.OrganizationId == id).Standing(DeedState.Waiting).CountAsync(ct);
        return waiting == 0 ? [] : [new Tile("heart-handshake", "确认服务", $"{waiting} 次服务等待确认", "/deeds/confirm")];
    }
}
