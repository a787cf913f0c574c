using Touyan.Kernel;

namespace Touyan.Modules.Rulebook.Local;

/// <summary>撤回提请: by whoever proposed it, while nothing was decided.</summary>
public sealed class WithdrawProposal(LocalDesk desk)
{
    public async Task<Result<RuleProposalId>> RunAsync(RuleProposalId id, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(id, RulebookPermissions.Propose, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        if (found.Value.Withdraw(by, desk.Now) is { } refusal)
            return refusal;

        return await desk.SaveAsync(found.Value, RulebookActs.Withdrawn, by, ct) is { } lost ? lost : id;
    }
}
