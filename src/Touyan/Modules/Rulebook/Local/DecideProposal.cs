using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;

namespace Touyan.Modules.Rulebook.Local;

/// <summary>Yes or no.</summary>
public enum ProposalDecision
{
    [Display(Name = "批准")]
    Approve = 1,

    [Display(Name = "不予批准")]
    Refuse = 2,
}

/// <summary>批准、不予批准: another person than the one who proposed decides.</summary>
public sealed class DecideProposal(LocalDesk desk, NationalRules national)
{
    public sealed record Input
    {
        [JsonIgnore]
        public RuleProposalId Id { get; init; }

        [Display(Name = "决定"), Required(ErrorMessage = "请选择批准或者不予批准")]
        public ProposalDecision? Decision { get; init; }

        [Display(Name = "意见", Description = "不予批准的必须填写"), StringLength(200)]
        public string? Opinion { get; init; }
    }

    public async Task<Result<RuleProposalId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Id, RulebookPermissions.Approve, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var proposal = found.Value;
        if (Decide(proposal, input, by) is { } refusal)
            return refusal;

        var act = input.Decision is ProposalDecision.Approve ? RulebookActs.Approved : RulebookActs.Refused;
        return await desk.SaveAsync(proposal, act, by, ct) is { } lost ? lost : proposal.Id;
    }

    private Refusal? Decide(RuleProposal proposal, Input input, Actor by) =>
        input.Decision is ProposalDecision.Approve
            ? proposal.Approve(by, national.Find(proposal.RuleId, proposal.EffectiveIfApproved(desk.Today)), input.Opinion, desk.Now)
            : proposal.Refuse(by, input.Opinion, desk.Now);
}
