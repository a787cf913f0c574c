using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.Posts.Model;

namespace Touyan.Modules.Posts.Holding;

/// <summary>A post is given up by whoever holds it, or the branch relieves him or does not agree; always with a reason.</summary>
public sealed class EndHolding(PostDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public PostHoldingId Id { get; init; }

        [Display(Name = "原因"), Required, StringLength(200)]
        public string Why { get; init; } = "";
    }

    public async Task<Result<PostHoldingId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await FindAsync(input.Id, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var (holding, post, member) = found.Value;
        var isMine = IsMine(holding, by);
        var end =
            isMine ? HoldingEnd.GivenUp
            : holding.ConfirmedOn is null ? HoldingEnd.Declined
            : HoldingEnd.Relieved;
        if (holding.Finish(end, input.Why.Trim(), desk.Today) is { } refusal)
            return refusal;

        desk.Record(by, isMine ? PostsActs.GiveUp : PostsActs.Relieve, member, input.Why.Trim(), post.Name);
        return await desk.SaveAsync(PostRefusals.ChangedMeanwhile, ct) is { } clash ? clash : holding.Id;
    }

    /// <summary>His own, or one of a post that he may change.</summary>
    internal async Task<Result<HeldPost>> FindAsync(PostHoldingId id, Actor by, CancellationToken ct)
    {
        var found = await desk.HoldingAsync(id, by, PostsPermissions.Read, ct);
        if (found.IsRefused || IsMine(found.Value.Holding, by))
            return found;

        return await desk.HoldingAsync(id, by, PostsPermissions.Edit, ct);
    }

    internal static bool IsMine(PostHolding holding, Actor by) => by.Reach(PostsPermissions.Serve).Self == holding.MemberId;
}
