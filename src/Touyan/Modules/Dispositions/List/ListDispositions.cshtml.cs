using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Procedures;
using Touyan.Platform.Security;

namespace Touyan.Modules.Dispositions.List;

[Needs<DispositionsPermissions>(nameof(DispositionsPermissions.Read))]
public sealed class ListDispositionsPage(ListDispositions list, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ListDispositions.Input Input { get; set; } = new();

    public IReadOnlyList<ListDispositions.Row> Rows { get; private set; } = [];

    public bool MayStart => actor.May(ProceduresPermissions.Start);

    public async Task OnGetAsync(CancellationToken ct) => Rows = await list.RunAsync(Input, actor, ct);
}
