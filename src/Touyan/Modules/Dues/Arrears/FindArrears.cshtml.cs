using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.Dues.Arrears;

[Needs<DuesPermissions>(nameof(DuesPermissions.Read))]
public sealed class FindArrearsPage(FindArrears find, DuesDesk desk, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public FindArrears.Input Input { get; set; } = new();

    public new Page<FindArrears.Row> Page { get; private set; } = new([], Next: null, Previous: null);

    public OrganizationPlace? Organization { get; private set; }

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public bool MayExport => actor.May(DuesPermissions.Export);

    public string ExportHref => $"/dues/arrears/export{Request.QueryString}";

    public string Note => (Organization?.Name ?? "管理范围内") + (Input.State is { } state ? $"，{Words.Of(state)}" : "");

    public string Rule =>
        $"补交一般不超过 {desk.Rules.ArrearsMonths.Value} 个月（{desk.Rules.ArrearsMonths.Article}）；没有正当理由连续 {desk.Rules.LapseMonths.Value} 个月不交的，按自行脱党处理（{desk.Rules.LapseMonths.Article}）。";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var found = await find.RunAsync(ModelState.IsValid ? Input : new FindArrears.Input(), actor, ct);
        if (found.IsRefused)
            return NotFound();

        (Page, Organization) = found.Value;
        var open = await desk.Organizations.OpenAsync(actor, DuesPermissions.Read, ct);
        Places = [.. open.Where(p => !p.Type.IsBranch).Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
        return ModelState.IsValid ? base.Page() : this.Unprocessable();
    }
}
