using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Sheets;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Imports.Preview;

[Needs<ImportsPermissions>(nameof(ImportsPermissions.Use))]
[EnableRateLimiting(ExportLimit.Name)]
public sealed class ReturnRejectedPage(ReturnRejected returnRejected, Actor actor) : PageModel
{
    public async Task<IActionResult> OnGetAsync(ImportId id, CancellationToken ct)
    {
        var sheet = await returnRejected.RunAsync(id, actor, ct);
        return sheet.IsRefused ? NotFound() : new SheetResult(sheet.Value.FileName, sheet.Value.Layout, sheet.Value.Rows);
    }
}
