using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Duties.Map;
using Touyan.Modules.Duties.Reckoning;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.Duties.Wall;

[Needs<DutiesPermissions>(nameof(DutiesPermissions.Read))]
public sealed class ShowDutyWallPage(ShowDutyWall show, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ShowDutyWall.Input Input { get; set; } = new();

    public ShowDutyWall.View Wall { get; private set; } = null!;

    public string YearHref(int year) => $"/duties/organizations/{Wall.Place.Id}?year={year}";

    public string RowsHref(DutyState state) =>
        $"/duties/rows?of={Wall.Place.Id}&own=true&year={Wall.Year.Year}&on={Wall.Year.AsOf:yyyy-MM-dd}&state={state}";

    public TallyCell TallyOf(ShowDutyWall.Line line, int month) =>
        new(
            DutyTally.Of(line.Months[month]),
            Wall.RedShare.Value,
            $"/duties/rows?of={Wall.Place.Id}&own=true&duty={line.Duty.Id}&year={Wall.Year.Year}&on={Wall.Year.AsOf:yyyy-MM-dd}&month={month}"
        );

    public async Task<IActionResult> OnGetAsync(OrganizationId id, CancellationToken ct)
    {
        var isWrong = !ModelState.IsValid;
        var shown = await show.RunAsync(id, isWrong ? new ShowDutyWall.Input() : Input, actor, ct);
        if (shown.IsRefused)
            return NotFound();

        Wall = shown.Value;
        return isWrong ? this.Unprocessable() : Page();
    }
}
