using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.Transfers.Starting;

[Needs<TransfersPermissions>(nameof(TransfersPermissions.Read))]
public sealed class ShowArrivalPage(ShowArrival showArrival, Actor actor) : PageModel
{
    public ShowArrival.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(ArrivalId id, CancellationToken ct)
    {
        var shown = await showArrival.RunAsync(id, actor, ct);
        if (shown.Refusal is { } refusal)
            return this.Unprocessable(refusal);

        View = shown.Value;
        return Page();
    }
}
