using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Procedures.Book;

[Needs<ProceduresPermissions>(nameof(ProceduresPermissions.Read))]
public sealed class FindProceduresPage(FindProcedures find, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public IReadOnlyList<FindProcedures.Row> Rows { get; private set; } = [];

    public bool MayCheck => actor.May(ProceduresPermissions.Check);

    public async Task OnGetAsync(CancellationToken ct) => Rows = await find.RunAsync(Q, actor, ct);
}
