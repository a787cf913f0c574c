using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Touyan.Kernel;
using Touyan.Modules.Elections.Register;
using Touyan.Platform.Security;
using Touyan.Platform.Sheets;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Elections.Exporting;

/// <summary>Sends the list as a file; there is nothing to see.</summary>
[Needs<ElectionsPermissions>(nameof(ElectionsPermissions.Export))]
[EnableRateLimiting(ExportLimit.Name)]
public sealed class ExportElectionsPage(ExportElections export, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ListElections.Input Input { get; set; } = new();

    /// <summary>csv; a workbook otherwise.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Format { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return StatusCode(StatusCodes.Status422UnprocessableEntity);

        var sheet = await export.RunAsync(Input, actor, ct);
        if (sheet.IsRefused)
            return NotFound();

        var (name, layout, rows) = sheet.Value;
        return new SheetResult(name + (Format is "csv" ? ".csv" : ".xlsx"), layout, rows);
    }
}
