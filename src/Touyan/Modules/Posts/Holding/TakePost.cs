using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Posts.Model;

namespace Touyan.Modules.Posts.Holding;

/// <summary>A member takes a post of his branch himself; it waits for the word of the branch.</summary>
public sealed class TakePost(PostDesk desk)
{
    /// <summary>Nothing to fill in: what is promised stands on the page.</summary>
    public sealed record Form;

    public async Task<Result<PostHoldingId>> RunAsync(ServicePostId id, Actor by, CancellationToken ct)
    {
        if (await desk.SelfAsync(by, ct) is not { } self)
            return PostRefusals.NotAMember;

        var found = await desk.PostAsync(id, by, PostsPermissions.Serve, ct);
        if (found.IsRefused)
            return found.Refusal!;

        if (found.Value.OrganizationId != self.OrganizationId)
            return PostRefusals.MemberNotFound with { Field = null };

        var ground = await GroundAsync(desk, found.Value, self.Id, ct);
        var taken = PostHolding.Take(found.Value, self.Id, ground, desk.Now);
        if (taken.IsRefused)
            return taken.Refusal!;

        desk.Db.Add(taken.Value);
        desk.Record(by, PostsActs.Take, self, detail: found.Value.Name);
        return await desk.SaveAsync(PostRefusals.AlreadyHeld, ct) is { } refusal ? refusal : taken.Value.Id;
    }

    /// <summary>What stands in the books when somebody is about to begin at a post; a time that is over in fact is ended first.</summary>
    internal static async Task<HoldingGround> GroundAsync(PostDesk desk, ServicePost post, MemberId member, CancellationToken ct)
    {
        var here = await desk.InForce.CountAsync(h => h.PostId == post.Id, ct);
        var his = await desk.InForce.Where(h => h.MemberId == member).Select(h => h.PostId).ToListAsync(ct);
        return new HoldingGround(here, his.Count, his.Contains(post.Id), desk.Rules);
    }
}

/// <summary>The branch gives a post to one of its members: confirmed with that.</summary>
public sealed class AssignPost(PostDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public ServicePostId Id { get; init; }

        [Display(Name = "党员"), Required]
        public MemberId? Member { get; init; }
    }

    public async Task<Result<PostHoldingId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.PostAsync(input.Id, by, PostsPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var post = found.Value;
        var member = await desk.Members.Known.SingleOrDefaultAsync(
            m => m.Id == input.Member && m.OrganizationId == post.OrganizationId,
            ct
        );
        if (member is not { IsOnTheBooks: true })
            return PostRefusals.MemberNotFound;

        var ground = await TakePost.GroundAsync(desk, post, member.Id, ct);
        var given = PostHolding.Assign(post, member.Id, by.Name, ground, desk.Now);
        if (given.IsRefused)
            return given.Refusal!;

        desk.Db.Add(given.Value);
        desk.Record(by, PostsActs.Assign, member, detail: post.Name);
        return await desk.SaveAsync(PostRefusals.AlreadyHeld, ct) is { } refusal ? refusal : given.Value.Id;
    }
}
