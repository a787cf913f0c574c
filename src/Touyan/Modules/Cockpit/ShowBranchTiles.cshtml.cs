using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Drafts;
using Touyan.Platform.Security;
using Touyan.Platform.Work;

namespace Touyan.Modules.Cockpit;

/// <summary>支部工作: what a branch secretary does with his phone, each act one form. Its forms are fetched beforehand, for where there is no line.</summary>
[Needs<CockpitPermissions>(nameof(CockpitPermissions.Branch))]
[KeptOffline]
public sealed class ShowBranchTilesPage(ShowTiles show, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "organization")]
    public OrganizationId? Organization { get; set; }

    public ShowTiles.BranchView View { get; private set; } = null!;

    public Tile Drafts => DraftTile.Of();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var shown = ModelState.IsValid ? await show.OfBranchAsync(Organization, actor, ct) : Refusal.NotFound("branch.not-found", "");
        if (shown.IsRefused)
            return NotFound();

        View = shown.Value;
        return Page();
    }
}
