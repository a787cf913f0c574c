using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Rulebook.Local;

[Needs<RulebookPermissions>(nameof(RulebookPermissions.Read))]
public sealed class ListLocalPage(ReadProposals proposals, Actor actor) : PageModel
{
    public IReadOnlyList<LocalRow> Waiting { get; private set; } = [];

    public IReadOnlyList<LocalRow> Decided { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var all = await proposals.AllAsync(actor, ct);
        Waiting = [.. all.Where(p => p.State is ProposalState.Pending)];
        Decided = [.. all.Where(p => p.State is not ProposalState.Pending)];
    }
}
