using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Members.Committees;

[Needs<OrganizationsPermissions>(nameof(OrganizationsPermissions.Read))]
public sealed class ShowCommitteePage(ShowCommittee showCommittee, Actor actor) : PageModel
{
    public ShowCommittee.View View { get; private set; } = null!;

    public IEnumerable<Crumb> Crumbs =>
        [new("党组织", "/organizations"), .. View.Way.Append(View.Place).Select(p => new Crumb(p.Name, $"/organizations/{p.Id}"))];

    public bool MayChange => View.Place.IsOpen && actor.MayAt(MembersPermissions.Committees, View.Place.Path);

    public string Href => $"/organizations/{View.Place.Id}/committee";

    public async Task<IActionResult> OnGetAsync(OrganizationId id, CancellationToken ct)
    {
        var shown = await showCommittee.RunAsync(id, actor, ct);
        if (shown.IsRefused)
            return NotFound();

        View = shown.Value;
        return Page();
    }
}
