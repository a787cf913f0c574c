using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Rulebook.Local;

[Needs<RulebookPermissions>(nameof(RulebookPermissions.Read))]
public sealed class ShowProposalPage(ReadProposals proposals, WithdrawProposal withdraw, Actor actor) : PageModel
{
    public LocalRow Row { get; private set; } = null!;

    public bool SeesHistory => actor.May(RulebookPermissions.Propose);

    public bool MayDecide => Row is { State: ProposalState.Pending, IsOwn: false } && actor.May(RulebookPermissions.Approve);

    public bool MayWithdraw => Row is { State: ProposalState.Pending, IsOwn: true };

    public async Task<IActionResult> OnGetAsync(RuleProposalId id, CancellationToken ct) => await LoadAsync(id, ct) ?? Page();

    public async Task<IActionResult> OnPostWithdrawAsync(RuleProposalId id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } notFound)
            return notFound;

        var done = await withdraw.RunAsync(id, actor, ct);
        return done.IsRefused ? this.Unprocessable(done.Refusal!) : this.RedirectWith("已撤回", $"/rulebook/proposals/{id}");
    }

    private async Task<IActionResult?> LoadAsync(RuleProposalId id, CancellationToken ct)
    {
        var shown = await proposals.OneAsync(id, actor, ct);
        if (shown.IsRefused)
            return NotFound();

        Row = shown.Value;
        return null;
    }
}
