using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.OrganizationalLife.Register;

[Needs<LifePermissions>(nameof(LifePermissions.Read))]
public sealed class FindMeetingsPage(FindMeetings find, LifeDesk desk, LifeChoices choices, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public FindMeetings.Input Input { get; set; } = new();

    public new Page<MeetingRow> Page { get; private set; } = new([], Next: null, Previous: null);

    public OrganizationPlace? Organization { get; private set; }

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds => choices.Kinds;

    public bool MayEdit => actor.May(LifePermissions.Edit);

    public bool HasTemplates => actor.Reach(LifePermissions.Read).Tops.Count > 0;

    public bool MayImport => actor.May(LifePermissions.Import);

    public bool MayExport => actor.May(LifePermissions.Export);

    public string ExportHref => $"/meetings/export{Request.QueryString}";

    public string Note => Organization?.Name ?? (actor.Reach(LifePermissions.Read).Tops.Count > 0 ? "管理范围内" : "通知我参加的");

    public string KindsOf(MeetingRow row) => string.Join("、", row.Also.Prepend(row.Kind).Select(k => desk.Kinds.Name(k)));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Places = await choices.PlacesAsync(actor, LifePermissions.Read, ct);
        var found = await find.RunAsync(ModelState.IsValid ? Input : new FindMeetings.Input(), actor, ct);
        if (found.IsRefused)
            return NotFound();

        (Page, Organization) = found.Value;
        return ModelState.IsValid ? base.Page() : this.Unprocessable();
    }
}
