using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Documents.Register;

[Needs<DocumentsPermissions>(nameof(DocumentsPermissions.Read))]
public sealed class ShowPaperPage(ShowPaper show, Actor actor) : PageModel
{
    public ShowPaper.View View { get; private set; } = null!;

    public bool IsOpen => View.State is PaperState.Valid or PaperState.Expired;

    public async Task<IActionResult> OnGetAsync(PaperId id, CancellationToken ct)
    {
        var view = await show.RunAsync(id, actor, ct);
        if (view.IsRefused)
            return NotFound();

        View = view.Value;
        return Page();
    }
}
