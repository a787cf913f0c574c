using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Platform.Security;

namespace Touyan.Modules.Dues.Own;

/// <summary>What a member reads of his own dues.</summary>
[Needs<DuesPermissions>(nameof(DuesPermissions.Own))]
public sealed class MyDuesPage(ShowDues show, DuesDesk desk, Actor actor) : PageModel
{
    public ShowDues.View View { get; private set; } = null!;

    public string Place => $"党费交到{desk.Rules.Place.Shown}；{desk.Rules.Rhythm.Shown}。";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (actor.Member is not { } self)
            return NotFound();

        var shown = await show.RunAsync(self, actor, ct);
        if (shown.IsRefused)
            return NotFound();

        View = shown.Value;
        return Page();
    }
}
