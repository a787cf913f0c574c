using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Rulebook.Local;

/// <summary>What became of a proposal.</summary>
public enum ProposalState
{
    [Display(Name = "待批准")]
    Pending = 1,

    [Display(Name = "已批准")]
    Approved = 2,

    [Display(Name = "未批准")]
    Refused = 3,

    [Display(Name = "已撤回")]
    Withdrawn = 4,
}

/// <summary>
/// A proposal that the county go by a value of its own from a day on, or by the regulation again. Two people: one proposes, another decides. Once
/// decided it never changes; what is in force follows from the approved ones.
/// </summary>
[DisplayName("本县规定")]
public sealed class RuleProposal : ICountyOwned, IVersioned
{
    private RuleProposal() { }

    public int CountyCode { get; private set; }

    public RuleProposalId Id { get; private set; }

    [DisplayName("规则编号")]
    public string RuleId { get; private set; } = "";

    [DisplayName("规则名称")]
    public string RuleTitle { get; private set; } = "";

    /// <summary>The number or word; null for going by the regulation again.</summary>
    [DisplayName("取值")]
    public string? Value { get; private set; }

    [DisplayName("拟执行日期")]
    public DateOnly From { get; private set; }

    [DisplayName("理由")]
    public string Reason { get; private set; } = "";

    [DisplayName("文号")]
    public string DocumentNumber { get; private set; } = "";

    [NotTraced]
    public AccountId ProposedBy { get; private set; }

    [NotTraced]
    public MemberId? ProposedByMember { get; private set; }

    [DisplayName("提出人")]
    public string ProposedByName { get; private set; } = "";

    [DisplayName("提出时间")]
    public DateTime ProposedAt { get; private set; }

    [DisplayName("状态")]
    public ProposalState State { get; private set; }

    /// <summary>The id of the rule while nothing was decided: one proposal at a time.</summary>
    [NotTraced]
    public string? OpenFor { get; private set; }

    [DisplayName("决定人")]
    public string? DecidedByName { get; private set; }

    [DisplayName("决定时间")]
    public DateTime? DecidedAt { get; private set; }

    [DisplayName("决定意见")]
    public string? Opinion { get; private set; }

    /// <summary>The day from which it holds: the one proposed, or that of the approval where it had passed by then.</summary>
    [DisplayName("执行日期")]
    public DateOnly? EffectiveOn { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    internal TrailSubject Subject => new("rule", Id.Value, $"{RuleId} {RuleTitle}");

    /// <summary>Proposes; the rule is the version of the regulation in force on the day proposed.</summary>
    public static Result<RuleProposal> Propose(Actor by, Rule rule, ProposedRule asked, DateTime now)
    {
        if (rule.Local is null && asked.Value is not null)
            return LocalRefusals.NotLeftToCounty(rule);

        if (asked.From < Clock.ToChinaDate(now))
            return LocalRefusals.InThePast;

        if (asked.Value is { } value && LaidOver.Take(rule, value) is null)
            return LocalRefusals.OutOfBounds(rule);

        return new RuleProposal
        {
            CountyCode = by.County,
            Id = EntityId.New<RuleProposalId>(),
            RuleId = rule.Id,
            RuleTitle = rule.Title,
            Value = asked.Value,
            From = asked.From,
            Reason = asked.Reason,
            DocumentNumber = asked.DocumentNumber,
            ProposedBy = by.Account,
            ProposedByMember = by.Member,
            ProposedByName = by.Name,
            ProposedAt = now,
            State = ProposalState.Pending,
            OpenFor = rule.Id,
        };
    }

    /// <summary>Never before the day of the approval: what was done under the old value stays right.</summary>
    public DateOnly EffectiveIfApproved(DateOnly today) => From > today ? From : today;

    /// <summary>Another person says yes.</summary>
    /// <param name="by">Another person than the one who proposed.</param>
    /// <param name="rule">The version of the regulation in force on the day from which it would hold; null when there is none any more.</param>
    /// <param name="opinion">What he says to it, if anything.</param>
    /// <param name="now">The moment.</param>
    public Refusal? Approve(Actor by, Rule? rule, string? opinion, DateTime now)
    {
        if (MayNotDecide(by) is { } refusal)
            return refusal;

        if (Value is { } value && (rule is null || LaidOver.Take(rule, value) is null))
            return LocalRefusals.NoLongerAllowed;

        Close(ProposalState.Approved, by, opinion, now);
        EffectiveOn = EffectiveIfApproved(Clock.ToChinaDate(now));
        return null;
    }

    public Refusal? Refuse(Actor by, string? opinion, DateTime now)
    {
        if (MayNotDecide(by) is { } refusal)
            return refusal;

        if (string.IsNullOrWhiteSpace(opinion))
            return LocalRefusals.OpinionMissing;

        Close(ProposalState.Refused, by, opinion, now);
        return null;
    }

    /// <summary>Whoever proposed it takes it back.</summary>
    public Refusal? Withdraw(Actor by, DateTime now)
    {
        if (State is not ProposalState.Pending)
            return LocalRefusals.AlreadyDecided;

        if (!IsOf(by))
            return LocalRefusals.NotYourProposal;

        Close(ProposalState.Withdrawn, by, opinion: null, now);
        return null;
    }

    /// <summary>True for whoever proposed it, also under another account of his.</summary>
    public bool IsOf(Actor by) => by.Account == ProposedBy || (by.Member is { } member && member == ProposedByMember);

    private Refusal? MayNotDecide(Actor by)
    {
        if (State is not ProposalState.Pending)
            return LocalRefusals.AlreadyDecided;

        return IsOf(by) ? LocalRefusals.OwnProposal : null;
    }

    private void Close(ProposalState state, Actor by, string? opinion, DateTime now)
    {
        (State, OpenFor, DecidedByName, DecidedAt) = (state, null, by.Name, now);
        Opinion = string.IsNullOrWhiteSpace(opinion) ? null : opinion.Trim();
    }
}

/// <summary>What is proposed: a value, or none to go by the regulation again.</summary>
public sealed record ProposedRule(string? Value, DateOnly From, string Reason, string DocumentNumber);
