using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Sheets;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Transfers.Register;

/// <summary>Sends the list as a file; there is nothing to see.</summary>
[Needs<TransfersPermissions>(nameof(TransfersPermissions.Export))]
[EnableRateLimiting(ExportLimit.Name)]
public sealed class ExportTransfersPage(ExportTransfers export, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public FindTransfers.Input Input { get; set; } = new();

    /// <summary>csv; a workbook otherwise.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Format { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return StatusCode(StatusCodes.Status422UnprocessableEntity);

        var (name, layout, rows) = await export.RunAsync(Input, actor, ct);
        return new SheetResult(name + (Format is "csv" ? ".csv" : ".xlsx"), layout, rows);
    }
}
