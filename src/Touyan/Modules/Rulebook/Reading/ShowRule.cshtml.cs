using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Rulebook.Reading;

[Needs<RulebookPermissions>(nameof(RulebookPermissions.Read))]
public sealed class ShowRulePage(ShowRule showRule, Actor actor, TimeProvider clock) : PageModel
{
    public ShowRule.View View { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        var shown = await showRule.RunAsync(id, Today, actor, ct);
        if (shown.IsRefused)
            return NotFound();

        View = shown.Value;
        return Page();
    }
}
