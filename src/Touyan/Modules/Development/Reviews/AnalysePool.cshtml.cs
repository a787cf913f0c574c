using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Development.Reviews;

[Needs<DevelopmentPermissions>(nameof(DevelopmentPermissions.Analyse))]
public sealed class AnalysePoolPage(AnalysePool analyse, ShowAnalyses showAnalyses, Actor actor) : PageModel
{
    [BindProperty]
    public AnalysePool.Input Input { get; set; } = new();

    public IEnumerable<SelectListItem> Committees { get; private set; } = [];

    public async Task OnGetAsync(OrganizationId? organization, CancellationToken ct)
    {
        await MeetAsync(ct);
        Input = Input with { Organization = organization };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await MeetAsync(ct);
        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await analyse.RunAsync(Input, actor, ct);
        return done.Refusal is { } refusal ? this.Unprocessable(refusal) : this.RedirectWith("队伍分析已登记", "/development/analyses");
    }

    private async Task MeetAsync(CancellationToken ct) =>
        Committees = (await showAnalyses.RunAsync(actor, ct))
            .Where(r => r.Activists > 0)
            .Select(r => new SelectListItem(r.Name, r.Id.ToString()));
}
