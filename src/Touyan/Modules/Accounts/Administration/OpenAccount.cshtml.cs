using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.Accounts.Administration;

[Needs<AccountsPermissions>(nameof(AccountsPermissions.Manage))]
public sealed class OpenAccountPage(OpenAccount open, Actor actor) : PageModel
{
    [BindProperty]
    public OpenAccount.Input Input { get; set; } = new();

    public OpenAccount.Done? Done { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await open.RunAsync(Input, actor, ct);
        if (done.IsRefused)
            return this.Unprocessable(done.Refusal);

        // Shown in this answer only: a redirect would have to keep it somewhere.
        Done = done.Value;
        return Page();
    }
}
