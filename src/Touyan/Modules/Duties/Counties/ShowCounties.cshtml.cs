using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Duties.Map;
using Touyan.Modules.Duties.Reckoning;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Duties.Counties;

[Needs<DutiesPermissions>(nameof(DutiesPermissions.Counties))]
public sealed class ShowCountiesPage(ShowCounties show, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ShowCounties.Input Input { get; set; } = new();

    public ShowCounties.View Counties { get; private set; } = null!;

    public IReadOnlyList<Crumb> Crumbs { get; private set; } = [];

    public string Note =>
        $"{Counties.County?.Name ?? $"{Counties.Rows.Count} 个县（市、区）"}，{Counties.Year} 年{(Counties.Month is { } month ? $" {month} 月" : "")}";

    /// <summary>A county opens; what is below its first level is the county's own.</summary>
    public TallyCell CellOf(ShowCounties.Row row, string duty) => new(row.Of(duty), Counties.RedShare.Value, HrefOf(row));

    public string? HrefOf(ShowCounties.Row row) =>
        row.County is { } county && Counties.County is null ? $"/duties/counties?code={county}&year={Counties.Year}" : null;

    /// <summary>It was not counted yet today.</summary>
    public bool IsStale(ShowCounties.Row row) => row.AsOf < Counties.CountedTo;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var isWrong = !ModelState.IsValid;
        var shown = await show.RunAsync(isWrong ? new ShowCounties.Input() : Input, actor, ct);
        if (shown.IsRefused)
            return NotFound();

        Counties = shown.Value;
        Input = Input with { Year = Counties.Year };
        if (Counties.County is not null)
            Crumbs = [new Crumb("各县任务", $"/duties/counties?year={Counties.Year}")];

        return isWrong ? this.Unprocessable() : Page();
    }
}
