using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Touyan.Kernel;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Procedures;

/// <summary>A vote as it was counted. Written opinions that were sent in beforehand stand apart from those who came.</summary>
public sealed record VoteCount
{
    [Display(Name = "应到会有表决权人数", Description = "正式党员，减去按规定不计入的")]
    [Range(0, 100000)]
    public int? Entitled { get; init; }

    [Display(Name = "不计入应到会人数", Description = "经上级同意并由党员大会通过不计入的，须说明")]
    [Range(0, 100000)]
    public int Excluded { get; init; }

    [Display(Name = "不计入的人和原因")]
    [StringLength(500)]
    public string? ExcludedWhy { get; init; }

    [Display(Name = "实到会有表决权人数")]
    [Range(0, 100000)]
    public int? Present { get; init; }

    [Display(Name = "会前书面意见份数", Description = "因故不能到会、会前正式提出书面意见的")]
    [Range(0, 100000)]
    public int Written { get; init; }

    [Display(Name = "赞成")]
    [Range(0, 100000)]
    public int? For { get; init; }

    [Display(Name = "不赞成")]
    [Range(0, 100000)]
    public int? Against { get; init; }

    [Display(Name = "弃权")]
    [Range(0, 100000)]
    public int? Abstained { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    public static VoteCount? Read(string? json) =>
        json is null ? null : JsonSerializer.Deserialize<VoteCount>(json, JsonSerializerOptions.Web);

    /// <summary>In words: 应到 28 人，实到 25 人，赞成 24、不赞成 1、弃权 0.</summary>
    public string InWords() =>
        $"应到会有表决权 {Entitled} 人，实到 {Present} 人{(Written > 0 ? $"（另有书面意见 {Written} 份）" : "")}，赞成 {For}、不赞成 {Against}、弃权 {Abstained}";
}

/// <summary>What the rule book says to a vote. Pure.</summary>
public static class VoteRules
{
    /// <summary>Why these figures cannot be, or the meeting could not decide; null when it could.</summary>
    /// <param name="vote">The figures.</param>
    /// <param name="countsWritten">True where opinions sent in beforehand are votes.</param>
    /// <param name="quorum">The share that must have come.</param>
    public static Refusal? Check(VoteCount vote, bool countsWritten, Rule quorum)
    {
        if (vote is not { Entitled: { } entitled, Present: { } present, For: { } yes, Against: { } no, Abstained: { } abstained })
            return ProcedureRefusals.VoteIncomplete;

        if (present > entitled || present + vote.Written > entitled)
            return ProcedureRefusals.MoreThanEntitled(entitled, present, vote.Written);

        if (vote.Written > 0 && !countsWritten)
            return ProcedureRefusals.WrittenNotCounted;

        if (yes + no + abstained != present + vote.Written)
            return ProcedureRefusals.VotesDoNotAddUp(yes + no + abstained, present + vote.Written);

        if (vote.Excluded > 0 && string.IsNullOrWhiteSpace(vote.ExcludedWhy))
            return ProcedureRefusals.ExclusionUnexplained;

        var share = quorum.Share!.Value;
        return share.IsReachedBy(present, entitled) ? null : ProcedureRefusals.NoQuorum(present, share.LeastOf(entitled), quorum);
    }

    /// <summary>True when enough voted for it: of those entitled or of those present, as the rule says.</summary>
    public static bool IsPassed(VoteCount vote, Rule majority) => vote.For >= Needed(vote, majority);

    /// <summary>How many votes it needs.</summary>
    public static int Needed(VoteCount vote, Rule majority) =>
        majority.Share!.Value.LeastOf(majority.ShareOf is ShareBase.Present ? vote.Present!.Value : vote.Entitled!.Value);
}
