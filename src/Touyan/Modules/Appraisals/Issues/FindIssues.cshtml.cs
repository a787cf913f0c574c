using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Grading;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Appraisals.Overview;
using Touyan.Modules.Appraisals.Steps;
using Touyan.Modules.Appraisals.Voting;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.Appraisals.Issues;

[Needs<AppraisalsPermissions>(nameof(AppraisalsPermissions.Read))]
public sealed class FindIssuesPage(FindIssues find, AppraisalChoices choices, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public FindIssues.Input Input { get; set; } = new();

    public Page<FindIssues.Row> Rows { get; private set; } = new([], Next: null, Previous: null);

    public IReadOnlyList<FindIssues.Said> Said { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public bool MayEdit => actor.May(AppraisalsPermissions.Edit);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Places = await choices.PlacesAsync(actor, AppraisalsPermissions.Read, branchesOnly: true, ct);
        var found = await find.RunAsync(ModelState.IsValid ? Input : new FindIssues.Input(), actor, ct);
        if (found.IsRefused)
            return NotFound();

        Rows = found.Value;
        if (await choices.BranchAsync(Input.Organization, actor, AppraisalsPermissions.Read, ct) is { } branch)
            Said = await find.CriticismsAsync(branch.Id, actor, ct);

        return ModelState.IsValid ? Page() : this.Unprocessable();
    }
}
