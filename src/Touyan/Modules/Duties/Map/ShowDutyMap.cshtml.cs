using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Duties.Reckoning;
using Touyan.Modules.Organizations;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Duties.Map;

[Needs<DutiesPermissions>(nameof(DutiesPermissions.Read))]
public sealed class ShowDutyMapPage(ShowDutyMap show, DutyDesk desk, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ShowDutyMap.Input Input { get; set; } = new();

    public ShowDutyMap.View Map { get; private set; } = null!;

    public IReadOnlyList<Crumb> Crumbs { get; private set; } = [];

    public string Note => $"{Map.Top?.Name ?? "管理范围内"}，{Map.Year.Year} 年，截至 {Map.Year.AsOf:yyyy年M月d日}";

    /// <summary>Whoever answers for a prefecture or a province sees its counties.</summary>
    public bool SeesCounties => actor.May(DutiesPermissions.Counties) && CountyRange.Of(actor.County).IsWide;

    public TallyCell CellOf(ShowDutyMap.Row row, string duty) => new(row.Of(duty), Map.RedShare.Value, RowsHref(row, duty));

    public string RowsHref(ShowDutyMap.Row? row = null, string? duty = null) =>
        $"/duties/rows?year={Map.Year.Year}&on={Map.Year.AsOf:yyyy-MM-dd}"
        + ((row?.Id ?? Map.Top?.Id) is { } of ? $"&of={of}" : "")
        + (row is { IsOwn: true } ? "&own=true" : "")
        + (duty is null ? "" : $"&duty={duty}");

    /// <summary>Down the tree where it goes on, to the organisation's own year where it does not.</summary>
    public string PlaceHref(ShowDutyMap.Row row) =>
        row.HasBelow
            ? $"/duties?of={row.Id}&year={Map.Year.Year}&on={Map.Year.AsOf:yyyy-MM-dd}"
            : $"/duties/organizations/{row.Id}?year={Map.Year.Year}&on={Map.Year.AsOf:yyyy-MM-dd}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var isWrong = !ModelState.IsValid;
        var shown = await show.RunAsync(isWrong ? new ShowDutyMap.Input() : Input, actor, ct);
        if (shown.IsRefused)
            return NotFound();

        Map = shown.Value;
        Input = Input with { Year = Map.Year.Year, On = Map.Year.AsOf };
        if (Input.Of is not null && Map.Top is { } top)
        {
            var way = await desk.Organizations.WayToAsync(top, ct);
            Crumbs =
            [
                new Crumb("任务全图", "/duties"),
                .. way.Where(p => p.Id != top.Id && actor.MayAt(DutiesPermissions.Read, p.Path))
                    .Select(p => new Crumb(p.Name, $"/duties?of={p.Id}&year={Map.Year.Year}")),
            ];
        }

        return isWrong ? this.Unprocessable() : Page();
    }
}
