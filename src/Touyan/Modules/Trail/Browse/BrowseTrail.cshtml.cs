using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Trail.History;
using Touyan.Platform.Data;
using Touyan.Platform.Security;

namespace Touyan.Modules.Trail.Browse;

[Needs<TrailPermissions>(nameof(TrailPermissions.Read))]
public sealed class BrowseTrailPage(BrowseTrail browse, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public BrowseTrail.Input Filter { get; set; } = new();

    public Page<TrailLine> Lines { get; private set; } = new([], null, null);

    public static IEnumerable<SelectListItem> Acts => BrowseTrail.Acts.Select(a => new SelectListItem(a.Title, a.Code));

    public async Task OnGetAsync(CancellationToken ct) => Lines = await browse.RunAsync(Filter, actor, ct);
}
