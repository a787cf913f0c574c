using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Duties.Book;
using Touyan.Platform.Security;

namespace Touyan.Modules.Duties.Own;

[Needs<DutiesPermissions>(nameof(DutiesPermissions.Own))]
public sealed class ListOwnDutiesPage(ListOwnDuties list, DutySentences sentences, Actor actor) : PageModel
{
    public ListOwnDuties.View Shown { get; private set; } = null!;

    public string Why(ListOwnDuties.Row row) => sentences.Why(row.Cell, Shown.Year.AsOf);

    public async Task OnGetAsync(CancellationToken ct) => Shown = await list.RunAsync(actor, ct);
}
