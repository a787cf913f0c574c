using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.Duties.Rows;

[Needs<DutiesPermissions>(nameof(DutiesPermissions.Read))]
public sealed class FindDutyRowsPage(FindDutyRows find, DutyBook book, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public FindDutyRows.Input Input { get; set; } = new();

    public FindDutyRows.View Shown { get; private set; } = null!;

    public IEnumerable<SelectListItem> Duties =>
        book
            .All.DistinctBy(d => d.Id)
            .Select(d => new SelectListItem(d.Title, d.Id, string.Equals(d.Id, Input.Duty, StringComparison.Ordinal)));

    public bool MayExport => actor.May(DutiesPermissions.Export);

    public string ExportHref => $"/duties/rows/export{Request.QueryString}";

    public string Note =>
        $"{Shown.Top?.Name ?? "管理范围内"}{(Input.Own ? "（本级）" : "")}{(Input.Told ? "，今天应当提醒您的" : "")}，{Shown.Year.Year} 年，截至 {Shown.Year.AsOf:yyyy年M月d日}，共 {Shown.Total:N0} 项";

    public string Href(DutyState? state, int? after = null) =>
        $"/duties/rows?year={Shown.Year.Year}&on={Shown.Year.AsOf:yyyy-MM-dd}"
        + (Input.Of is { } of ? $"&of={of}" : "")
        + (Input.Own ? "&own=true" : "")
        + (Input.Told ? "&told=true" : "")
        + (Input.Month is { } month ? $"&month={month}" : "")
        + (Input.Duty is { Length: > 0 } duty ? $"&duty={duty}" : "")
        + (state is { } s ? $"&state={s}" : "")
        + (after is { } a ? $"&after={a}" : "");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var isWrong = !ModelState.IsValid;
        if (isWrong)
            Input = new FindDutyRows.Input();

        var found = await find.RunAsync(Input, actor, ct);
        if (found.IsRefused)
            return NotFound();

        Shown = found.Value;
        Input = Input with { Year = Shown.Year.Year, On = Shown.Year.AsOf };
        return isWrong ? this.Unprocessable() : Page();
    }
}
