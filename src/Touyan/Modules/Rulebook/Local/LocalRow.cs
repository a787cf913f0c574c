using System.ComponentModel.DataAnnotations;

namespace Touyan.Modules.Rulebook.Local;

/// <summary>How a value of the county's own stands today.</summary>
public enum LocalStanding
{
    [Display(Name = "待批准")]
    Pending = 1,

    [Display(Name = "尚未执行")]
    Coming = 2,

    [Display(Name = "执行中")]
    InForce = 3,

    [Display(Name = "已停止")]
    Ended = 4,

    [Display(Name = "未批准")]
    Refused = 5,

    [Display(Name = "已撤回")]
    Withdrawn = 6,

    /// <summary>The regulation was changed since and no longer allows it: the regulation is gone by.</summary>
    [Display(Name = "超出全国规定，不再适用")]
    Overruled = 7,
}

/// <summary>A proposal and how it stands today.</summary>
public sealed record LocalRow
{
    public RuleProposalId Id { get; init; }

    public required string RuleId { get; init; }

    public required string RuleTitle { get; init; }

    /// <summary>With its unit; null for going by the regulation again.</summary>
    public string? Value { get; init; }

    public DateOnly From { get; init; }

    public required string Reason { get; init; }

    public required string DocumentNumber { get; init; }

    public required string ProposedByName { get; init; }

    public DateTime ProposedAt { get; init; }

    public ProposalState State { get; init; }

    public LocalStanding Standing { get; init; }

    public string? DecidedByName { get; init; }

    public DateTime? DecidedAt { get; init; }

    public string? Opinion { get; init; }

    public DateOnly? EffectiveOn { get; init; }

    /// <summary>The first day on which it no longer holds.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>True for whoever proposed it.</summary>
    public bool IsOwn { get; init; }

    public string Shown => Value ?? "按全国规定";
}
