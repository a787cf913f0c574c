using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Procedures.Cases;

[Needs<ProceduresPermissions>(nameof(ProceduresPermissions.Read))]
public sealed class ShowCasePage(ShowCase showCase, Actor actor) : PageModel
{
    public ShowCase.View View { get; private set; } = null!;

    public StepDefinition? OpenStep => View.Case.Open is { } open ? View.Definition.Find(open.Step) : null;

    public async Task<IActionResult> OnGetAsync(CaseId id, CancellationToken ct)
    {
        var shown = await showCase.RunAsync(id, actor, ct);
        if (shown.IsRefused)
            return NotFound();

        View = shown.Value;
        return Page();
    }
}
