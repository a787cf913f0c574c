using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.FloatingMembers.Inflows;

/// <summary>一证一表一册: the card, the form and the book of somebody who is here, a sheet each.</summary>
[Needs<FloatingPermissions>(nameof(FloatingPermissions.Read))]
public sealed class PrintPapersPage(ShowInflow showInflow, Actor actor) : PageModel
{
    public ShowInflow.View View { get; private set; } = null!;

    public IEnumerable<Crumb> Crumbs => [new("流入党员", "/inflows"), new(View.Row.Name, $"/inflows/{View.Inflow.Id}")];

    public async Task<IActionResult> OnGetAsync(InflowId id, CancellationToken ct)
    {
        var shown = await showInflow.RunAsync(id, actor, ct);
        if (shown.IsRefused)
            return NotFound();

        View = shown.Value;
        return Page();
    }
}
