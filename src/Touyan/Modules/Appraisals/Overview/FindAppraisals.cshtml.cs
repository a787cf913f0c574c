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
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.Appraisals.Overview;

[Needs<AppraisalsPermissions>(nameof(AppraisalsPermissions.Read))]
public sealed class FindAppraisalsPage(FindAppraisals find, AppraisalChoices choices, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public FindAppraisals.Input Input { get; set; } = new();

    public FindAppraisals.View View { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public bool MayEdit => actor.May(AppraisalsPermissions.Edit);

    public bool MayImport => actor.May(AppraisalsPermissions.Import);

    public bool MayExport => actor.May(AppraisalsPermissions.Export);

    public string ExportHref => $"/appraisals/export{Request.QueryString}";

    public static string ShareOf(FindAppraisals.Row row) => row.Graded == 0 ? "—" : ((double)row.Excellent / row.Graded).ToString("P0");

    public string HrefOf(AppraisalState state) =>
        $"/appraisals?year={View.Year}&state={state}" + (View.Organization is { } place ? $"&organization={place.Id}" : "");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        // Whoever is a member and nothing else has no list to look at, but his own.
        if (actor.Reach(AppraisalsPermissions.Read).Tops.Count == 0)
            return Redirect("/my-appraisal");

        Places = await choices.PlacesAsync(actor, AppraisalsPermissions.Read, branchesOnly: false, ct);
        var found = await find.RunAsync(ModelState.IsValid ? Input : new FindAppraisals.Input(), actor, ct);
        if (found.IsRefused)
            return NotFound();

        View = found.Value;
        return ModelState.IsValid ? Page() : this.Unprocessable();
    }
}
