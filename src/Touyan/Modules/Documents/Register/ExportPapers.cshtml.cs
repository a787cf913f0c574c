using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Sheets;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Documents.Register;

/// <summary>Sends the register as a file; there is nothing to see.</summary>
[Needs<DocumentsPermissions>(nameof(DocumentsPermissions.Export))]
[EnableRateLimiting(ExportLimit.Name)]
public sealed class ExportPapersPage(ExportPapers export, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public FindPapers.Input Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return StatusCode(StatusCodes.Status422UnprocessableEntity);

        var (name, layout, rows) = await export.RunAsync(Filter, actor, ct);
        return new SheetResult(name + ".xlsx", layout, rows);
    }
}
