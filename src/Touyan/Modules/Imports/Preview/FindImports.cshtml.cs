using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Data;
using Touyan.Platform.Security;

namespace Touyan.Modules.Imports.Preview;

[Needs<ImportsPermissions>(nameof(ImportsPermissions.Use))]
public sealed class FindImportsPage(FindImports findImports, ImportQueue queue, Actor actor) : PageModel
{
    public Page<FindImports.Row> Imports { get; private set; } = new([], null, null);

    public IReadOnlyList<IImportKind> Kinds => queue.Of(actor);

    public async Task OnGetAsync(string? cursor, CancellationToken ct) => Imports = await findImports.RunAsync(cursor, actor, ct);
}
