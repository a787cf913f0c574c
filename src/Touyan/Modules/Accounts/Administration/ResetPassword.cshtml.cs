using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.Accounts.Administration;

[Needs<AccountsPermissions>(nameof(AccountsPermissions.Manage))]
public sealed class ResetPasswordPage(ViewAccount view, ResetPassword reset, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public AccountId Id { get; set; }

    [BindProperty]
    public ResetPassword.Input Input { get; set; } = new();

    public ViewAccount.Shown Account { get; private set; } = null!;

    public ResetPassword.Done? Done { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();

        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await reset.RunAsync(Id, Input, actor, ct);
        if (done.IsRefused)
            return this.Unprocessable(done.Refusal);

        // Shown in this answer only: a redirect would have to keep it somewhere.
        Done = done.Value;
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var found = await view.RunAsync(Id, actor, ct);
        if (found.IsRefused)
            return false;

        Account = found.Value;
        return true;
    }
}
