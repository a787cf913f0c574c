using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Platform.Security;

namespace Touyan.Modules.Points.Ledger;

[Needs<PointsPermissions>(nameof(PointsPermissions.Read))]
public sealed class ListPointsPage(ListPoints list, IOrganizations organizations, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ListPoints.Input Input { get; set; } = new();

    public ListPoints.View View { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Branches { get; private set; } = [];

    public bool MaySpend => actor.May(PointsPermissions.Spend);

    public bool MayExport => actor.May(PointsPermissions.Export);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var open = await organizations.OpenAsync(actor, PointsPermissions.Read, ct);
        Branches = [.. open.Where(p => p.Type.HasMembers).Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
        var listed = ModelState.IsValid ? await list.RunAsync(Input, actor, PointsPermissions.Read, ct) : (Result<ListPoints.View>?)null;
        if (listed is not { IsRefused: false })
            return NotFound();

        View = listed.Value.Value;
        return Page();
    }
}
