using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Accounts.Administration;

[Needs<AccountsPermissions>(nameof(AccountsPermissions.Manage))]
public sealed class DisableAccountPage(ViewAccount view, TendAccount tend, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public AccountId Id { get; set; }

    [BindProperty]
    public TendAccount.Input Input { get; set; } = new();

    public ViewAccount.Shown Account { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();

        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await tend.RunAsync(Input with { Id = Id, Act = Tending.Disable }, actor, ct);
        return done.IsRefused ? this.Unprocessable(done.Refusal) : this.RedirectWith("账号已停用", $"/accounts/{Id}");
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
