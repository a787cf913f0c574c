using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.Development.Files;

[Needs<DevelopmentPermissions>(nameof(DevelopmentPermissions.Read))]
public sealed class ShowApplicantPage(ShowApplicant showApplicant, Actor actor) : PageModel
{
    public new ApplicantFile File { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(ApplicantId id, CancellationToken ct)
    {
        var found = await showApplicant.RunAsync(id, actor, ct);
        if (found.Refusal is { } refusal)
            return this.Unprocessable(refusal);

        File = found.Value;
        return Page();
    }
}
