using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.Transfers.Register;

[Needs<TransfersPermissions>(nameof(TransfersPermissions.Read))]
public sealed class ShowTransferPage(ShowTransfer showTransfer, Actor actor) : PageModel
{
    public ShowTransfer.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(TransferId id, CancellationToken ct)
    {
        var shown = await showTransfer.RunAsync(id, actor, ct);
        if (shown.Refusal is { } refusal)
            return this.Unprocessable(refusal);

        View = shown.Value;
        return Page();
    }
}
