using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Posts.Model;

/// <summary>A member's time at a post, from the day he took it to the day it ended.</summary>
[DisplayName("岗位认领")]
public sealed class PostHolding : ICountyOwned, IVersioned
{
    private PostHolding() { }

    public int CountyCode { get; private set; }

    public PostHoldingId Id { get; private set; }

    [DisplayName("岗位")]
    public ServicePostId PostId { get; private set; }

    [DisplayName("党员")]
    public MemberId MemberId { get; private set; }

    [DisplayName("开始日期")]
    public DateOnly Since { get; private set; }

    [DisplayName("方式")]
    public HoldingSource Source { get; private set; }

    [DisplayName("确认日期")]
    public DateOnly? ConfirmedOn { get; private set; }

    [DisplayName("确认人")]
    public string? ConfirmedBy { get; private set; }

    [DisplayName("终止日期")]
    public DateOnly? EndedOn { get; private set; }

    [DisplayName("终止方式")]
    public HoldingEnd? End { get; private set; }

    [DisplayName("终止原因")]
    public string? EndReason { get; private set; }

    [DisplayName("录入时间")]
    public DateTime RecordedAt { get; private set; }

    [NotTraced]
    public Guid? ImportId { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    /// <summary>The member took it himself: waits for the branch.</summary>
    public static Result<PostHolding> Take(ServicePost post, MemberId member, HoldingGround ground, DateTime now) =>
        Begin(post, member, HoldingSource.Taken, ground, now);

    /// <summary>The branch gave it to him: confirmed with that.</summary>
    public static Result<PostHolding> Assign(ServicePost post, MemberId member, string by, HoldingGround ground, DateTime now)
    {
        var begun = Begin(post, member, HoldingSource.Assigned, ground, now);
        if (!begun.IsRefused)
            (begun.Value.ConfirmedOn, begun.Value.ConfirmedBy) = (begun.Value.Since, by);

        return begun;
    }

    /// <summary>Held already, as a sheet tells.</summary>
    internal static Result<PostHolding> TakeOver(ServicePost post, MemberId member, string by, HoldingGround ground, DateTime now)
    {
        var held = Assign(post, member, by, ground, now);
        if (!held.IsRefused)
            held.Value.ImportId = post.ImportId;

        return held;
    }

    /// <summary>The branch agrees; nobody to his own taking.</summary>
    public Refusal? Confirm(Actor by, DateOnly today)
    {
        if (EndedOn is not null)
            return PostRefusals.HoldingEnded;

        if (ConfirmedOn is not null)
            return PostRefusals.HoldingConfirmed;

        if (by.Member == MemberId)
            return PostRefusals.OwnHolding;

        (ConfirmedOn, ConfirmedBy) = (today, by.Name);
        return null;
    }

    /// <summary>It is over, for a reason.</summary>
    public Refusal? Finish(HoldingEnd end, string reason, DateOnly on)
    {
        if (EndedOn is not null)
            return PostRefusals.HoldingEnded;

        (EndedOn, End, EndReason) = (on < Since ? Since : on, end, reason);
        return null;
    }

    private static Result<PostHolding> Begin(ServicePost post, MemberId member, HoldingSource source, HoldingGround ground, DateTime now)
    {
        var today = Clock.ToChinaDate(now);
        if (post.IsTemplate)
            return PostRefusals.TemplateNotTaken;

        if (!post.IsOpenOn(today))
            return PostRefusals.PostNotOpen;

        if (ground.AlreadyThere)
            return PostRefusals.AlreadyHeld;

        if (ground.HeldHere >= post.Places)
            return PostRefusals.PostFull(post.Places);

        if (ground.HeldByMember >= ground.Rules.MaxHoldings.Value)
            return PostRefusals.HoldsEnough(ground.Rules);

        return new PostHolding
        {
            CountyCode = post.CountyCode,
            Id = EntityId.New<PostHoldingId>(),
            PostId = post.Id,
            MemberId = member,
            Since = today,
            Source = source,
            RecordedAt = now,
        };
    }
}

/// <summary>What a holding is judged by when it begins.</summary>
/// <param name="HeldHere">How many hold the post.</param>
/// <param name="HeldByMember">How many posts he holds.</param>
/// <param name="AlreadyThere">He holds this one.</param>
/// <param name="Rules">As of today.</param>
public sealed record HoldingGround(int HeldHere, int HeldByMember, bool AlreadyThere, PostRules Rules);
