using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Members.Roster;
using Touyan.Modules.Organizations;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.Members.Overview;

[Needs<MembersPermissions>(nameof(MembersPermissions.Read))]
public sealed class ShowOverviewPage(ShowOverview showOverview, RosterFace face, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public RosterFilter Input { get; set; } = new();

    public ShowOverview.View View { get; private set; } = new(0, [], []);

    public OrganizationPlace? Organization { get; private set; }

    public string Note => face.Heading(Organization, Input);

    public string Roster => new RosterLink(Input).Href;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var shown = await showOverview.RunAsync(Input, actor, ct);
        if (shown.Refusal is { } refusal)
            return this.Unprocessable(refusal);

        View = shown.Value;
        Organization = await face.PlaceAsync(Input, actor, ct);
        return Page();
    }
}
