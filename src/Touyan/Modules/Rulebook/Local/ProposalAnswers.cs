using System.ComponentModel;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Rulebook.Local;

/// <summary>A proposal and how it stands.</summary>
internal sealed record ProposalAnswer
{
    [Description("提请的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required RuleProposalId Id { get; init; }

    [Description("规则编号"), Example("ORG-01.max-branch-members")]
    public required string Rule { get; init; }

    [Description("规则名称"), Example("党支部党员人数上限")]
    public required string Title { get; init; }

    [Description("本县取值，带单位；停止执行的为空"), Example("40 人")]
    public string? Value { get; init; }

    [Description("状态")]
    public LocalStanding Standing { get; init; }

    [Description("拟执行的日期"), Example("2026-08-01")]
    public DateOnly From { get; init; }

    [Description("批准后执行的日期"), Example("2026-08-01")]
    public DateOnly? EffectiveOn { get; init; }

    [Description("不再执行的第一天"), Example("2027-01-01")]
    public DateOnly? Until { get; init; }

    [Description("文号"), Example("海组发〔2026〕12号")]
    public required string DocumentNumber { get; init; }

    [Description("理由"), Example("支部规模不宜过大")]
    public required string Reason { get; init; }

    [Description("提出人"), Example("陈静")]
    public required string ProposedBy { get; init; }

    [Description("提出时刻，UTC"), Example("2026-07-02T01:30:00Z")]
    public DateTime ProposedAt { get; init; }

    [Description("决定人"), Example("周建国")]
    public string? DecidedBy { get; init; }

    [Description("决定时刻，UTC"), Example("2026-07-03T01:30:00Z")]
    public DateTime? DecidedAt { get; init; }

    [Description("决定意见"), Example("同意")]
    public string? Opinion { get; init; }

    public static ProposalAnswer Of(LocalRow row) =>
        new()
        {
            Id = row.Id,
            Rule = row.RuleId,
            Title = row.RuleTitle,
            Value = row.Value,
            Standing = row.Standing,
            From = row.From,
            EffectiveOn = row.EffectiveOn,
            Until = row.Until,
            DocumentNumber = row.DocumentNumber,
            Reason = row.Reason,
            ProposedBy = row.ProposedByName,
            ProposedAt = row.ProposedAt,
            DecidedBy = row.DecidedByName,
            DecidedAt = row.DecidedAt,
            Opinion = row.Opinion,
        };
}

/// <summary>What an act on a proposal answers.</summary>
internal sealed record ProposalDone(
    [property: Description("提请的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] RuleProposalId Id
);
