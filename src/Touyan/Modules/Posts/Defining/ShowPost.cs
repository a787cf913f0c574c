using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Posts.Model;

namespace Touyan.Modules.Posts.Defining;

/// <summary>One post: what is promised, who holds it and who did, and what the reader may do.</summary>
public sealed class ShowPost(PostDesk desk, PostQuery posts)
{
    public sealed record View
    {
        public required PostRow Row { get; init; }
        public required int Version { get; init; }
        public required IReadOnlyList<Holder> Holders { get; init; }
        public string? ClosedFor { get; init; }
        public bool IsOpen { get; init; }

        /// <summary>The reader may close it, assign somebody, confirm.</summary>
        public bool MayEdit { get; init; }

        /// <summary>The reader is a member of the branch and does not hold it.</summary>
        public bool MayTake { get; init; }
    }

    public sealed record Holder
    {
        public PostHoldingId Id { get; init; }
        public MemberId MemberId { get; init; }
        public string Name { get; init; } = "";
        public DateOnly Since { get; init; }
        public HoldingSource Source { get; init; }
        public DateOnly? ConfirmedOn { get; init; }
        public string? ConfirmedBy { get; init; }
        public DateOnly? EndedOn { get; init; }
        public HoldingEnd? End { get; init; }
        public string? EndReason { get; init; }

        /// <summary>Counts: not ended, and still of the branch.</summary>
        public bool IsInForce { get; init; }
        public bool IsMine { get; init; }
    }

    public async Task<Result<View>> RunAsync(ServicePostId id, Actor by, CancellationToken ct)
    {
        var row = await posts.Of(by, PostsPermissions.Read).Where(x => x.Post.Id == id).Select(posts.Row()).SingleOrDefaultAsync(ct);
        if (row is null)
            return PostRefusals.PostNotFound;

        var post = await desk.Db.ServicePosts.AsNoTracking().SingleAsync(p => p.Id == id, ct);
        var mayEdit = await desk.Posts(by, PostsPermissions.Edit).AnyAsync(p => p.Id == id, ct);
        var holders = await HoldersAsync(id, by, ct);
        var self = await desk.SelfAsync(by, ct);
        var isOpen = post.IsOpenOn(desk.Today) && !post.IsTemplate;
        return new View
        {
            Row = row,
            Version = post.Version,
            ClosedFor = post.ClosedFor,
            // A fellow member sees who holds it, not who once did and why no more.
            Holders = [.. holders.Where(h => mayEdit || h.IsInForce || h.IsMine || by.Reach(PostsPermissions.Read).Tops.Count > 0)],
            IsOpen = isOpen,
            MayEdit = mayEdit,
            MayTake = isOpen && self?.OrganizationId == row.OrganizationId && !holders.Exists(h => h.IsMine && h.IsInForce),
        };
    }

    private async Task<List<Holder>> HoldersAsync(ServicePostId id, Actor by, CancellationToken ct)
    {
        var (known, inForce, self) = (desk.Members.Known, desk.InForce, by.Member);
        return await desk
            .Db.PostHoldings.Where(h => h.PostId == id)
            .OrderBy(h => h.EndedOn != null)
            .ThenBy(h => h.Since)
            .ThenBy(h => h.Id)
            .Select(h => new Holder
            {
                Id = h.Id,
                MemberId = h.MemberId,
                Name = known.Where(m => m.Id == h.MemberId).Select(m => m.Name).FirstOrDefault() ?? "",
                Since = h.Since,
                Source = h.Source,
                ConfirmedOn = h.ConfirmedOn,
                ConfirmedBy = h.ConfirmedBy,
                EndedOn = h.EndedOn,
                End = h.End,
                EndReason = h.EndReason,
                IsInForce = inForce.Any(x => x.Id == h.Id),
                IsMine = h.MemberId == self,
            })
            .ToListAsync(ct);
    }
}
