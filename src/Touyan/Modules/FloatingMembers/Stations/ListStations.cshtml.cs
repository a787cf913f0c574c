using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.FloatingMembers.Stations;

[Needs<FloatingPermissions>(nameof(FloatingPermissions.Read))]
public sealed class ListStationsPage(ListStations list, Choices choices, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ListStations.Input Input { get; set; } = new();

    public IReadOnlyList<ListStations.Row> Rows { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Provinces => choices.Provinces;

    public bool MayEdit => actor.May(FloatingPermissions.Stations);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Rows = await list.RunAsync(ModelState.IsValid ? Input : new ListStations.Input(), actor, ct);
        return ModelState.IsValid ? Page() : this.Unprocessable();
    }
}
