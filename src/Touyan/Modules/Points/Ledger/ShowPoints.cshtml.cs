using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Points.Ledger;

[Needs<PointsPermissions>(nameof(PointsPermissions.Read))]
public sealed class ShowPointsPage(ShowPoints show, Actor actor) : PageModel
{
    public ShowPoints.View View { get; private set; } = null!;

    public bool MaySpend => actor.May(PointsPermissions.Spend) && View.Member.IsOnTheBooks;

    public IEnumerable<Crumb> Crumbs => [new("先锋储值", "/points")];

    public async Task<IActionResult> OnGetAsync(MemberId id, CancellationToken ct)
    {
        var shown = await show.RunAsync(id, actor, ct);
        if (shown.IsRefused)
            return NotFound();

        View = shown.Value;
        return Page();
    }
}
