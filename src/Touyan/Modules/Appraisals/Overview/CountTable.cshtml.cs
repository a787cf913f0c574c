using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Grading;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Appraisals.Overview;
using Touyan.Modules.Appraisals.Own;
using Touyan.Modules.Appraisals.Steps;
using Touyan.Modules.Appraisals.Voting;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Appraisals.Overview;

[Needs<AppraisalsPermissions>(nameof(AppraisalsPermissions.Read))]
public sealed class CountTablePage(CountTable table, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public CountTable.Input Input { get; set; } = new();

    public CountTable.View View { get; private set; } = null!;

    public bool MayExport => actor.May(AppraisalsPermissions.Export);

    public IEnumerable<Crumb> Crumbs => [new("民主评议", "/appraisals")];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        View = await table.RunAsync(ModelState.IsValid ? Input : new CountTable.Input(), actor, ct);
        return ModelState.IsValid ? Page() : this.Unprocessable();
    }
}
