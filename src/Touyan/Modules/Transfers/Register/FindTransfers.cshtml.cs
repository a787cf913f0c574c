using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Data;
using Touyan.Platform.Security;

namespace Touyan.Modules.Transfers.Register;

[Needs<TransfersPermissions>(nameof(TransfersPermissions.Read))]
public sealed class FindTransfersPage(FindTransfers findTransfers, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public FindTransfers.Input Input { get; set; } = new();

    public new Page<FindTransfers.Row> Page { get; private set; } = new([], Next: null, Previous: null);

    public bool MayStart => actor.May(TransfersPermissions.Start);

    public bool MayExport => actor.May(TransfersPermissions.Export);

    public bool IsNarrowed => Input.View is not null || Input.Kind is not null || Input.Text is not null;

    public string ExportHref => $"/transfers/export{Request.QueryString}";

    public DateOnly Today => findTransfers.Today;

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            Input = new();

        Page = await findTransfers.RunAsync(Input, actor, ct);
    }
}
