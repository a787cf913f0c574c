using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Data;
using Touyan.Platform.Security;

namespace Touyan.Modules.Accounts.Administration;

[Needs<AccountsPermissions>(nameof(AccountsPermissions.Read))]
public sealed class FindAccountsPage(FindAccounts find, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public FindAccounts.Input Filter { get; set; } = new();

    public Page<FindAccounts.Row> Accounts { get; private set; } = new([], null, null);

    public bool MayOpen => actor.May(AccountsPermissions.Manage);

    public async Task OnGetAsync(CancellationToken ct) => Accounts = await find.RunAsync(Filter, actor, ct);
}
