using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Dues.Accounts;

[Needs<DuesPermissions>(nameof(DuesPermissions.ReadAccounts))]
public sealed class ListBooksPage(ListBooks list, Actor actor) : PageModel
{
    public ListBooks.View View { get; private set; } = new([], []);

    public async Task OnGetAsync(CancellationToken ct) => View = await list.RunAsync(actor, ct);
}
