using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.Development.Plans;

[Needs<DevelopmentPermissions>(nameof(DevelopmentPermissions.Read))]
public sealed class ShowPlansPage(ShowPlans showPlans, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "year"), Display(Name = "年度"), Range(PlanYear.First, PlanYear.Last)]
    public int? Year { get; set; }

    public ShowPlans.Shown Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Shown = await showPlans.RunAsync(ModelState.IsValid ? Year : null, actor, ct);
        return ModelState.IsValid ? Page() : this.Unprocessable();
    }
}
