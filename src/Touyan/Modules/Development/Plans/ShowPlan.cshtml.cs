using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Development.Plans;

[Needs<DevelopmentPermissions>(nameof(DevelopmentPermissions.Read))]
public sealed class ShowPlanPage(ShowPlan showPlan, Actor actor) : PageModel
{
    public ShowPlan.Shown Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int year, OrganizationId id, CancellationToken ct)
    {
        if (await showPlan.RunAsync(year, id, actor, ct) is not { IsRefused: false } shown)
            return NotFound();

        Shown = shown.Value;
        return Page();
    }
}
