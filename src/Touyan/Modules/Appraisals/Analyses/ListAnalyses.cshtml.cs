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

namespace Touyan.Modules.Appraisals.Analyses;

[Needs<AppraisalsPermissions>(nameof(AppraisalsPermissions.Read))]
public sealed class ListAnalysesPage(CheckAnalysis check, AppraisalChoices choices, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public CheckAnalysis.Asked Input { get; set; } = new();

    public int Year => Input.Year ?? choices.Today.Year;

    public IReadOnlyList<CheckAnalysis.Row> Rows { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (actor.Reach(AppraisalsPermissions.Read).Tops.Count == 0)
            return Redirect("/my-analysis");

        Places = await choices.PlacesAsync(actor, AppraisalsPermissions.Read, branchesOnly: true, ct);
        var found = await check.ListAsync(ModelState.IsValid ? Input : new CheckAnalysis.Asked(), actor, ct);
        if (found.IsRefused)
            return NotFound();

        Rows = found.Value;
        return ModelState.IsValid ? Page() : this.Unprocessable();
    }
}
