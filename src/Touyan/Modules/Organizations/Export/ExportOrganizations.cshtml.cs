using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Tree;
using Touyan.Platform.Security;
using Touyan.Platform.Sheets;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Organizations.Export;

/// <summary>Sends the list as a file; there is nothing to see.</summary>
[Needs<OrganizationsPermissions>(nameof(OrganizationsPermissions.Export))]
[EnableRateLimiting(ExportLimit.Name)]
public sealed class ExportOrganizationsPage(ExportOrganizations export, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public FindOrganizations.Input Filter { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public OrganizationId? Below { get; set; }

    /// <summary>csv; a workbook otherwise.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Format { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return StatusCode(StatusCodes.Status422UnprocessableEntity);

        var sheet = await export.RunAsync(new ExportOrganizations.Input { Filter = Filter, Below = Below }, actor, ct);
        if (sheet.IsRefused)
            return NotFound();

        var (name, layout, rows) = sheet.Value;
        return new SheetResult(name + (Format is "csv" ? ".csv" : ".xlsx"), layout, rows.ToAsyncEnumerable());
    }
}
