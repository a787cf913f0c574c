using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Data;
using Touyan.Platform.Security;

namespace Touyan.Modules.Members.Revealing;

[Needs<MembersPermissions>(nameof(MembersPermissions.Read))]
public sealed class ShowLooksPage(ShowLooks showLooks, Actor actor) : PageModel
{
    public Page<ShowLooks.Look> Looks { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? cursor, CancellationToken ct)
    {
        var looks = await showLooks.RunAsync(cursor, actor, ct);
        if (looks.IsRefused)
            return NotFound();

        Looks = looks.Value;
        return Page();
    }
}
