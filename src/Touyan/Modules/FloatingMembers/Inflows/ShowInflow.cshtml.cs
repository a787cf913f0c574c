using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.Members;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.FloatingMembers.Inflows;

[Needs<FloatingPermissions>(nameof(FloatingPermissions.Read))]
public sealed class ShowInflowPage(ShowInflow showInflow, Actor actor) : PageModel
{
    public ShowInflow.View View { get; private set; } = null!;

    public IEnumerable<Crumb> Crumbs => [new("流入党员", "/inflows")];

    public string? RevealHref(string what) => actor.May(MembersPermissions.Reveal) ? $"/inflows/{View.Inflow.Id}/reveal/{what}" : null;

    public async Task<IActionResult> OnGetAsync(InflowId id, CancellationToken ct)
    {
        var shown = await showInflow.RunAsync(id, actor, ct);
        if (shown.IsRefused)
            return NotFound();

        View = shown.Value;
        return Page();
    }
}
