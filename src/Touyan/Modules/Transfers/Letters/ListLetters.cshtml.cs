using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Data;
using Touyan.Platform.Security;

namespace Touyan.Modules.Transfers.Letters;

[Needs<TransfersPermissions>(nameof(TransfersPermissions.Read))]
public sealed class ListLettersPage(ListLetters listLetters, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ListLetters.Input Input { get; set; } = new();

    public new Page<ListLetters.Row> Page { get; private set; } = new([], Next: null, Previous: null);

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            Input = new();

        Page = await listLetters.RunAsync(Input, actor, ct);
    }
}
