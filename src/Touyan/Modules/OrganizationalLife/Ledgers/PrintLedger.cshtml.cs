using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.OrganizationalLife.Ledgers;

[Needs<LifePermissions>(nameof(LifePermissions.Read))]
public sealed class PrintLedgerPage(PrintLedger ledger, LifeDesk desk, Actor actor) : PageModel
{
    [FromRoute]
    public OrganizationId Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "year"), Range(1921, 2100)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "group"), StringLength(4), Display(Name = "台账")]
    public string? Group { get; set; }

    /// <summary>Which ledgers there are: 三会一课, theme days, life meetings.</summary>
    public IEnumerable<SelectListItem> Groups => desk.Kinds.Groups.Where(g => Shown(g)).Select(g => new SelectListItem(g.Name, g.Code));

    public PrintLedger.View View { get; private set; } = null!;

    public IEnumerable<Crumb> Crumbs => [new("组织生活", "/meetings")];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return NotFound();

        var made = await ledger.RunAsync(Id, Year, Group, actor, ct);
        if (made.IsRefused)
            return NotFound();

        (View, Year) = (made.Value, made.Value.Year);
        return Page();
    }

    // Talks are no meetings.
    private bool Shown(CodeGroup group) => desk.Kinds.Entries.Any(k => k.Group == group.Code && !k.Has(MeetingKinds.Talk));
}
