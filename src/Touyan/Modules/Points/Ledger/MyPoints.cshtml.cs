using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Points.Ledger;

/// <summary>One's own, by whoever is a member.</summary>
[Needs<PointsPermissions>(nameof(PointsPermissions.Read))]
public sealed class MyPointsPage(ShowPoints show, Actor actor) : PageModel
{
    public ShowPoints.View? View { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (actor.Reach(PointsPermissions.Read).Self is { } self && await show.RunAsync(self, actor, ct) is { IsRefused: false } shown)
            View = shown.Value;
    }
}
