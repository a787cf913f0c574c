using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Transfers.Starting;

[Needs<TransfersPermissions>(nameof(TransfersPermissions.Start))]
public sealed class StartUnitTransferPage(StartUnitTransfer start, Actor actor) : PageModel
{
    [BindProperty]
    public StartUnitTransfer.Input Input { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await start.RunAsync(Input, actor, ct);
        return done.Refusal is { } refusal
            ? this.Unprocessable(refusal)
            : this.RedirectWith("已提交，等待转出方基层党委审批", $"/transfers/{done.Value.Transfer}");
    }
}
