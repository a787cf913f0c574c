using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Posts.Model;

namespace Touyan.Modules.Posts.Holding;

/// <summary>The branch agrees to what its members took, several at once: all or none.</summary>
public sealed class ConfirmHoldings(PostDesk desk)
{
    public const int Most = 200;

    public sealed record Input
    {
        [Display(Name = "认领"), MaxLength(Most)]
        public PostHoldingId[] Ids { get; init; } = [];
    }

    public sealed record Row
    {
        public PostHoldingId Id { get; init; }
        public ServicePostId PostId { get; init; }
        public string Post { get; init; } = "";
        public string Promise { get; init; } = "";
        public MemberId MemberId { get; init; }
        public string Name { get; init; } = "";
        public string Branch { get; init; } = "";
        public DateOnly Since { get; init; }
    }

    public async Task<Result<int>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (input.Ids.Length == 0)
            return PostRefusals.NothingChosen;

        foreach (var id in input.Ids.Distinct())
        {
            var found = await desk.HoldingAsync(id, by, PostsPermissions.Edit, ct);
            if (found.IsRefused)
                return found.Refusal!;

            var (holding, post, member) = found.Value;
            if (holding.Confirm(by, desk.Today) is { } refusal)
                return refusal;

            desk.Record(by, PostsActs.Confirm, member, detail: post.Name);
        }

        return await desk.SaveAsync(PostRefusals.ChangedMeanwhile, ct) is { } clash ? clash : input.Ids.Distinct().Count();
    }

    /// <summary>What waits for the actor, the oldest first.</summary>
    public Task<List<Row>> WaitingAsync(Actor by, CancellationToken ct)
    {
        var (known, places) = (desk.Members.Known, desk.Organizations.Places);
        return Waiting(by)
            .OrderBy(h => h.Since)
            .ThenBy(h => h.Id)
            .Take(Most)
            .Join(desk.Db.ServicePosts, h => h.PostId, p => p.Id, (h, p) => new { h, p })
            .Select(x => new Row
            {
                Id = x.h.Id,
                PostId = x.p.Id,
                Post = x.p.Name,
                Promise = x.p.Promise,
                MemberId = x.h.MemberId,
                Name = known.Where(m => m.Id == x.h.MemberId).Select(m => m.Name).FirstOrDefault() ?? "",
                Branch = places.Where(o => o.Id == x.p.OrganizationId).Select(o => o.Name).FirstOrDefault() ?? "",
                Since = x.h.Since,
            })
            .ToListAsync(ct);
    }

    internal IQueryable<PostHolding> Waiting(Actor by)
    {
        var (mine, self) = (desk.Posts(by, PostsPermissions.Edit), by.Member);
        return desk.InForce.Where(h => h.ConfirmedOn == null && mine.Any(p => p.Id == h.PostId) && (self == null || h.MemberId != self));
    }
}
