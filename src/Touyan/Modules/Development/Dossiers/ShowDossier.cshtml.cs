using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.Development.Dossiers;

[Needs<DevelopmentPermissions>(nameof(DevelopmentPermissions.Read))]
public sealed class ShowDossierPage(ShowDossier showDossier, Actor actor) : PageModel
{
    public ShowDossier.Shown Dossier { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(ApplicantId id, CancellationToken ct)
    {
        var found = await showDossier.RunAsync(id, actor, ct);
        if (found.Refusal is { } refusal)
            return this.Unprocessable(refusal);

        Dossier = found.Value;
        return Page();
    }
}
