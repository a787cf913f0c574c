using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Platform.Security;

namespace Touyan.Modules.Dues.Large;

[Needs<DuesPermissions>(nameof(DuesPermissions.ReadAccounts))]
public sealed class ListLargePage(ListLarge list, DuesDesk desk, Actor actor) : PageModel
{
    public IReadOnlyList<ListLarge.Row> Rows { get; private set; } = [];

    public bool MayPost => actor.May(DuesPermissions.Accounts);

    public string Rule => $"{desk.Rules.LargeFrom.Rule.Note}依据：{desk.Rules.LargeFrom.Article}";

    public async Task OnGetAsync(CancellationToken ct) => Rows = await list.RunAsync(actor, ct);
}
