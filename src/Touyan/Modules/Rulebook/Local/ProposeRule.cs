using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Platform.Data;

namespace Touyan.Modules.Rulebook.Local;

/// <summary>提请本县规定: the county is to go by a value of its own, or by the regulation again.</summary>
public sealed class ProposeRule(LocalDesk desk, NationalRules national)
{
    public sealed record Input
    {
        [JsonIgnore]
        public string Rule { get; init; } = "";

        [Display(Name = "本县取值"), StringLength(40)]
        public string? Value { get; init; }

        [Display(Name = "停止执行本县规定，改按全国规定")]
        public bool Ends { get; init; }

        [
            Display(Name = "自哪天起执行", Description = "不早于批准之日；此前已经办理的事项不受影响"),
            Required(ErrorMessage = "请填写执行日期")
        ]
        public DateOnly? From { get; init; }

        [
            Display(Name = "文号", Description = "作出规定的文件，如：海组发〔2026〕12号"),
            Required(ErrorMessage = "请填写文号"),
            StringLength(60)
        ]
        public string DocumentNumber { get; init; } = "";

        [Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(200)]
        public string Reason { get; init; } = "";
    }

    public async Task<Result<RuleProposalId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(RulebookPermissions.Propose))
            return LocalRefusals.Forbidden;

        var value = input.Ends || string.IsNullOrWhiteSpace(input.Value) ? null : input.Value.Trim();
        if (await RefuseAsync(input, value, ct) is { } refusal)
            return refusal;

        var rule = national.Find(input.Rule, input.From!.Value) ?? national.Versions(input.Rule)[^1];
        var proposed = RuleProposal.Propose(by, rule, new(value, input.From.Value, input.Reason, input.DocumentNumber), desk.Now);
        if (proposed.IsRefused)
            return proposed.Refusal!;

        desk.Db.Add(proposed.Value);
        var act = input.Ends ? RulebookActs.ProposedEnd : RulebookActs.Proposed;
        return await desk.SaveAsync(proposed.Value, act, by, ct) is { } lost ? lost : proposed.Value.Id;
    }

    private async Task<Refusal?> RefuseAsync(Input input, string? value, CancellationToken ct)
    {
        if (national.Versions(input.Rule).Count == 0)
            return LocalRefusals.UnknownRule;

        if (!input.Ends && value is null)
            return LocalRefusals.ValueMissing;

        if (await desk.Db.RuleProposals.Pending.AnyAsync(p => p.RuleId == input.Rule, ct))
            return LocalRefusals.AlreadyProposed;

        return input.Ends && (await desk.ComingAsync(input.Rule, ct)).Count == 0 ? LocalRefusals.NothingToEnd : null;
    }
}
