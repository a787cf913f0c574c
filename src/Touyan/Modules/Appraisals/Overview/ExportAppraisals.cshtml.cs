using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Sheets;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Appraisals.Overview;

/// <summary>Sends the list as a file; there is nothing to see.</summary>
[Needs<AppraisalsPermissions>(nameof(AppraisalsPermissions.Export))]
[EnableRateLimiting(ExportLimit.Name)]
public sealed class ExportAppraisalsPage(ExportAppraisals export, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public FindAppraisals.Input Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return StatusCode(StatusCodes.Status422UnprocessableEntity);

        var sheet = await export.RunAsync(Input, actor, ct);
        return sheet.IsRefused ? NotFound() : new SheetResult(sheet.Value.Name + ".xlsx", sheet.Value.Layout, sheet.Value.Rows);
    }
}
