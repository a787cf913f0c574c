using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Accounts.Administration;

[Needs<AccountsPermissions>(nameof(AccountsPermissions.Read))]
public sealed class ViewAccountPage(ViewAccount view, TendAccount tend, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public AccountId Id { get; set; }

    public ViewAccount.Shown Account { get; private set; } = null!;

    // One's own account is another administrator's business.
    public bool MayManage => actor.May(AccountsPermissions.Manage) && Id != actor.Account;

    public bool MayGrant => actor.May(AccountsPermissions.Grant) && Id != actor.Account;

    public bool MayEndPosts => actor.May(AccountsPermissions.Grant);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostEnableAsync(CancellationToken ct) => TendAsync(Tending.Enable, "账号已启用", ct);

    public Task<IActionResult> OnPostUnlockAsync(CancellationToken ct) => TendAsync(Tending.Unlock, "账号已解除锁定", ct);

    public Task<IActionResult> OnPostEndSessionsAsync(CancellationToken ct) => TendAsync(Tending.EndSessions, "已在所有设备上退出", ct);

    private async Task<IActionResult> TendAsync(Tending act, string message, CancellationToken ct)
    {
        var done = await tend.RunAsync(new TendAccount.Input { Id = Id, Act = act }, actor, ct);
        if (!done.IsRefused)
            return this.RedirectWith(message, $"/accounts/{Id}");

        return await LoadAsync(ct) ? this.Unprocessable(done.Refusal) : NotFound();
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
