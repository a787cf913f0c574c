using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Development.Plans;

[Needs<DevelopmentPermissions>(nameof(DevelopmentPermissions.Read))]
public sealed class IdleBranchesPage(IdleBranches idleBranches, Actor actor) : PageModel
{
    public IdleBranches.Shown Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Shown = await idleBranches.RunAsync(actor, ct);
}
