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

    /// <summary>Codes of rulebook/codes/election-exclusion.yaml: there is no other ground.</summary>
    [Display(Name = "不计入的情形", Description = "只有这些情形可以不计入")]
    public List<string> ExcludedGrounds { get; init; } = [];

    [Display(Name = "上级党组织同意不计入的文号", Description = "没有表决权、表决权暂停的，填写处分决定等文号")]
    [StringLength(60)]
    public string? ExcludedConsent { get; init; }

    [Display(Name = "党员大会通过不计入的日期")]
    public DateOnly? ExcludedOn { get; init; }

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

    /// <summary>In words: 应到 28 人，实到 25 人，赞成 24、不赞成 1、弃权 0. Tells nobody's illness: papers say it.</summary>
    public string InWords() =>
        $"应到会有表决权 {Entitled} 人{(Excluded > 0 ? $"（不计入 {Excluded} 人）" : "")}，实到 {Present} 人{(Written > 0 ? $"（另有书面意见 {Written} 份）" : "")}，赞成 {For}、不赞成 {Against}、弃权 {Abstained}";

    /// <summary>The same, and on what ground and by whose consent some were left out.</summary>
    /// <param name="grounds">The table of grounds.</param>
    public string InWords(CodeTable grounds) => Excluded == 0 ? InWords() : $"{InWords()}。不计入：{LeftOutInWords(grounds)}";

    private string LeftOutInWords(CodeTable grounds)
    {
        var consent = ExcludedConsent is null ? "" : $"；文号 {ExcludedConsent}";
        var resolved = ExcludedOn is { } day ? $"；党员大会 {day:yyyy-MM-dd} 通过" : "";
        return $"{string.Join('、', ExcludedGrounds.Select(g => grounds.Name(g)))}（{ExcludedWhy}）{consent}{resolved}";
    }
}

/// <summary>What the rule book says to a vote. Pure.</summary>
public static class VoteRules
{
    /// <summary>Who may be left out, and the table of the grounds with the tag of those that the members resolve on.</summary>
    public const string LeftOut = "ELE-10.left-out";
    public const string Grounds = "election-exclusion";
    private const string NeedsConsent = "consent";

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

    /// <summary>Why those left out may not be: on the grounds of the book alone, with the paper of the body above, and by resolution of the members.</summary>
    /// <param name="vote">The figures.</param>
    /// <param name="on">Day of the vote.</param>
    /// <param name="leftOut">The rule on who may be left out.</param>
    /// <param name="grounds">The table of grounds.</param>
    public static Refusal? CheckLeftOut(VoteCount vote, DateOnly on, Rule leftOut, CodeTable grounds)
    {
        if (vote.Excluded == 0)
            return null;

        if (vote.ExcludedGrounds is not { Count: > 0 } || vote.ExcludedGrounds.Any(g => grounds.Find(g) is null))
            return ProcedureRefusals.ExclusionGroundMissing(leftOut);

        if (string.IsNullOrWhiteSpace(vote.ExcludedConsent))
            return ProcedureRefusals.ExclusionConsentMissing(leftOut);

        var needsResolution = vote.ExcludedGrounds.Any(g => grounds.Find(g)!.Has(NeedsConsent));
        if (needsResolution && vote.ExcludedOn is null)
            return ProcedureRefusals.ExclusionNotResolved(leftOut);

        return vote.ExcludedOn > on ? ProcedureRefusals.ExclusionResolvedLater(on, leftOut) : null;
    }

    /// <summary>True when enough voted for it: of those entitled or of those present, as the rule says.</summary>
    public static bool IsPassed(VoteCount vote, Rule majority) => vote.For >= Needed(vote, majority);

    /// <summary>How many votes it needs.</summary>
    public static int Needed(VoteCount vote, Rule majority) =>
        majority.Share!.Value.LeastOf(majority.ShareOf is ShareBase.Present ? vote.Present!.Value : vote.Entitled!.Value);
}
