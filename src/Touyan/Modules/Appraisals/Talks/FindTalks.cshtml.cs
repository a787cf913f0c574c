using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Grading;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Appraisals.Overview;
using Touyan.Modules.Appraisals.Own;
using Touyan.Modules.Appraisals.Steps;
using Touyan.Modules.Appraisals.Voting;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.Appraisals.Talks;

[Needs<AppraisalsPermissions>(nameof(AppraisalsPermissions.Read))]
public sealed class FindTalksPage(FindTalks find, AppraisalChoices choices, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public FindTalks.Input Input { get; set; } = new();

    public FindTalks.View View { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Branches { get; private set; } = [];

    public bool MayEdit => actor.May(AppraisalsPermissions.Edit);

    public string Article => choices.Rules.Talks.Article;

    public string NewHref => View.Branch is { } branch ? $"/talks/new?organization={branch.Id}" : "/talks/new";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (actor.Reach(AppraisalsPermissions.Read).Tops.Count == 0)
            return Redirect("/my-talks");

        Branches = await choices.PlacesAsync(actor, AppraisalsPermissions.Read, branchesOnly: true, ct);
        var found = await find.RunAsync(ModelState.IsValid ? Input : new FindTalks.Input(), actor, ct);
        if (found.IsRefused)
            return NotFound();

        View = found.Value;
        return ModelState.IsValid ? Page() : this.Unprocessable();
    }
}
