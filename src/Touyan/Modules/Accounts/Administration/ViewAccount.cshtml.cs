using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Accounts.Administration;

[Needs<AccountsPermissions>(nameof(AccountsPermissions.Read))]
public sealed class ViewAccountPage(ViewAccount view, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public AccountId Id { get; set; }

    public ViewAccount.Shown Account { get; private set; } = null!;

    // One's own account is another administrator's business.
    public bool MayManage => actor.May(AccountsPermissions.Manage) && Id != actor.Account;

    public bool MayGrant => actor.May(AccountsPermissions.Grant) && Id != actor.Account;

    public bool MayResetFactor => actor.May(AccountsPermissions.ResetFactor) && Id != actor.Account;

    public bool MayEndPosts => actor.May(AccountsPermissions.Grant);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var found = await view.RunAsync(Id, actor, ct);
        if (found.IsRefused)
            return false;

        Account = found.Value;
        return true;
    }
}
