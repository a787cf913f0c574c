using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.OrganizationalLife.Ledgers;

[Needs<LifePermissions>(nameof(LifePermissions.Read))]
public sealed class PrintAttendancePage(PrintAttendance attendance, Actor actor) : PageModel
{
    [FromRoute]
    public OrganizationId Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "year"), Range(1921, 2100)]
    public int? Year { get; set; }

    public PrintAttendance.View View { get; private set; } = null!;

    public IEnumerable<Crumb> Crumbs =>
        [new("组织生活", "/meetings"), new($"{View.Year} 年台账", $"/meeting-ledgers/{Id}?year={View.Year}")];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return NotFound();

        var made = await attendance.RunAsync(Id, Year, actor, ct);
        if (made.IsRefused)
            return NotFound();

        (View, Year) = (made.Value, made.Value.Year);
        return Page();
    }
}
