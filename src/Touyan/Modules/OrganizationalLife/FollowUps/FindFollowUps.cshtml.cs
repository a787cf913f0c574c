using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.OrganizationalLife.FollowUps;

[Needs<LifePermissions>(nameof(LifePermissions.Read))]
public sealed class FindFollowUpsPage(FindFollowUps find, LifeChoices choices, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public FindFollowUps.Input Input { get; set; } = new();

    public new Page<FollowUpRow> Page { get; private set; } = new([], Next: null, Previous: null);

    public OrganizationPlace? Organization { get; private set; }

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public IEnumerable<Crumb> Crumbs => [new("组织生活", "/meetings")];

    public bool MayAttend => actor.May(LifePermissions.Attend);

    public bool MayExport => actor.May(LifePermissions.Export);

    public bool HasFigures => actor.Reach(LifePermissions.Read).Tops.Count > 0;

    public string ExportHref => $"/follow-ups/export{Request.QueryString}";

    public string Note => (Organization?.Name ?? "可见范围内") + "，" + (Input.State is { } state ? Words.Of(state) : "还没有落实的");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Places = await choices.PlacesAsync(actor, LifePermissions.Read, ct);
        var found = await find.RunAsync(ModelState.IsValid ? Input : new FindFollowUps.Input(), actor, ct);
        if (found.IsRefused)
            return NotFound();

        (Page, Organization) = found.Value;
        return ModelState.IsValid ? base.Page() : this.Unprocessable();
    }
}
