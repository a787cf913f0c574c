using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Platform.Security;

namespace Touyan.Modules.OrganizationalLife.Attending;

[Needs<LifePermissions>(nameof(LifePermissions.Attend))]
public sealed class ListOwnMeetingsPage(ListOwnMeetings list, LifeDesk desk, Actor actor) : PageModel
{
    public IReadOnlyList<ListOwnMeetings.Row> Rows { get; private set; } = [];

    public string KindOf(ListOwnMeetings.Row row) => desk.Kinds.Name(row.Kind);

    public async Task OnGetAsync(CancellationToken ct) => Rows = await list.RunAsync(actor, ct);
}
