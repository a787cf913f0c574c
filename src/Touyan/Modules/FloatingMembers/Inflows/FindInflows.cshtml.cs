using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.FloatingMembers.Inflows;

[Needs<FloatingPermissions>(nameof(FloatingPermissions.Read))]
public sealed class FindInflowsPage(FindInflows find, InflowQuery inflows, Choices choices, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public FindInflows.Input Input { get; set; } = new();

    public new Page<InflowRow> Page { get; private set; } = new([], Next: null, Previous: null);

    public OrganizationPlace? Organization { get; private set; }

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public bool MayEdit => actor.May(FloatingPermissions.Edit);

    public bool MayExport => actor.May(FloatingPermissions.Export);

    public bool AnswersForOthers => actor.Reach(FloatingPermissions.Read).Tops.Count > 0;

    public string ExportHref => $"/inflows/export{Request.QueryString}";

    public string Note => (Organization?.Name ?? "管理范围内") + (Input.State is { } state ? $"，{Words.Of(state)}" : "，正在本地的");

    public bool IsLate(InflowRow row) => inflows.Rules.NextContactOn(row.HeardOn) < inflows.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Places = await choices.PlacesAsync(
            actor,
            FloatingPermissions.Read,
            type => type is OrganizationType.PartyCommittee or OrganizationType.WorkCommittee or OrganizationType.GeneralBranch,
            ct
        );
        var found = await find.RunAsync(ModelState.IsValid ? Input : new FindInflows.Input(), actor, ct);
        if (found.IsRefused)
            return NotFound();

        (Page, Organization) = found.Value;
        return ModelState.IsValid ? base.Page() : this.Unprocessable();
    }
}
