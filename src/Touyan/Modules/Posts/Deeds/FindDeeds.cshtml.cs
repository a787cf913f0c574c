using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Posts.Defining;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.Posts.Deeds;

[Needs<PostsPermissions>(nameof(PostsPermissions.Read))]
public sealed class FindDeedsPage(FindDeeds find, PostChoices choices, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public FindDeeds.Input Input { get; set; } = new();

    public new Page<DeedRow> Page { get; private set; } = new([], Next: null, Previous: null);

    public OrganizationPlace? Organization { get; private set; }

    public PostChoices Choices => choices;

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public bool MayEdit => actor.May(PostsPermissions.Edit);

    public bool MayServe => actor.May(PostsPermissions.Serve);

    public bool MayExport => actor.May(PostsPermissions.Export);

    public string ExportHref => $"/deeds/export{Request.QueryString}";

    public string Note => (Organization?.Name ?? "可见范围内") + "。没有确认的服务不计入";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Places = await choices.PlacesAsync(actor, PostsPermissions.Read, type => !type.HasMembers, ct);
        var found = await find.RunAsync(ModelState.IsValid ? Input : new FindDeeds.Input(), actor, ct);
        if (found.IsRefused)
            return NotFound();

        (Page, Organization) = found.Value;
        return ModelState.IsValid ? base.Page() : this.Unprocessable();
    }
}
