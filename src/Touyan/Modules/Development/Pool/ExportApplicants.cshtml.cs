using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Platform.Security;
using Touyan.Platform.Sheets;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Development.Pool;

[Needs<DevelopmentPermissions>(nameof(DevelopmentPermissions.Export))]
[EnableRateLimiting(ExportLimit.Posted)]
public sealed class ExportApplicantsPage(ExportApplicants exportApplicants, IOrganizations organizations, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public PoolFilter Filter { get; set; } = new();

    [BindProperty]
    public ExportApplicants.Input Input { get; set; } = new();

    public PoolLink Link => new(Filter);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await IsInSightAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await IsInSightAsync(ct))
            return NotFound();

        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await exportApplicants.RunAsync(Input with { Filter = Filter }, actor, ct);
        return done.Refusal is { } refusal
            ? this.Unprocessable(refusal)
            : new SheetResult(done.Value.FileName, done.Value.Layout, done.Value.Rows);
    }

    private async Task<bool> IsInSightAsync(CancellationToken ct) =>
        Filter.Organization is not { } id || await organizations.FindAsync(id, actor, DevelopmentPermissions.Export, ct) is not null;
}
