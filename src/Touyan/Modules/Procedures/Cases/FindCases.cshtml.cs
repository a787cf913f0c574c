using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.Procedures.Cases;

[Needs<ProceduresPermissions>(nameof(ProceduresPermissions.Read))]
public sealed class FindCasesPage(FindCases findCases, ProcedureBook book, IOrganizations organizations, Actor actor, TimeProvider clock)
    : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public FindCases.Input Input { get; set; } = new();

    public new Page<FindCases.Row> Page { get; private set; } = new([], Next: null, Previous: null);

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public IEnumerable<SelectListItem> Procedures =>
        book.All.Select(d => d.Id).Distinct(StringComparer.Ordinal).Select(id => new SelectListItem(book.TitleOf(id), id));

    public bool MayStart => actor.May(ProceduresPermissions.Start);

    public bool MayExport => actor.May(ProceduresPermissions.Export);

    public string ExportHref => $"/cases/export{Request.QueryString}";

    public string Note => Input.Mine is { } mine ? Words.Of(mine) : "可见范围内的全部办理单";

    public bool IsLate(FindCases.Row row) => row.State is CaseState.Open && row.DueOn < clock.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return this.Unprocessable();

        Page = await findCases.RunAsync(Input, actor, ct);
        Places = await PlacesAsync(ct);
        return base.Page();
    }

    private async Task<IReadOnlyList<SelectListItem>> PlacesAsync(CancellationToken ct)
    {
        var open = await organizations.OpenAsync(actor, ProceduresPermissions.Read, ct);
        return
        [
            .. open.Where(p => p.Type is OrganizationType.PartyCommittee or OrganizationType.WorkCommittee || p.Id == Input.Organization)
                .Select(p => new SelectListItem(p.Name, p.Id.ToString())),
        ];
    }
}
