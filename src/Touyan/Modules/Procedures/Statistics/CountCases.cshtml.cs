using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Platform.Security;

namespace Touyan.Modules.Procedures.Statistics;

[Needs<ProceduresPermissions>(nameof(ProceduresPermissions.Read))]
public sealed class CountCasesPage(
    CountCases count,
    StatisticsWords words,
    ProcedureBook book,
    IOrganizations organizations,
    Actor actor,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public StatisticsInput Input { get; set; } = new();

    public CountCases.View Shown { get; private set; } = null!;

    public StatisticsWords Said => words;

    public bool MayExport => actor.May(ProceduresPermissions.Export);

    public DateOnly Today => clock.Today;

    public IReadOnlyList<SelectListItem> Procedures { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var counted = await count.RunAsync(Input, actor, ct);
        if (counted.IsRefused)
            return NotFound();

        Shown = counted.Value;
        Procedures =
        [
            .. book
                .All.DistinctBy(d => d.Id)
                .Select(d => new SelectListItem(book.TitleOf(d.Id), d.Id))
                .OrderBy(i => i.Text, StringComparer.CurrentCulture),
        ];
        var open = await organizations.OpenAsync(actor, ProceduresPermissions.Read, ct);
        Places =
        [
            .. open.Where(p => !p.Type.HasMembers || p.Id == Input.Organization).Select(p => new SelectListItem(p.Name, p.Id.ToString())),
        ];
        return Page();
    }
}
