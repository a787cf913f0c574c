using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.FloatingMembers.Receptions;

[Needs<FloatingPermissions>(nameof(FloatingPermissions.Read))]
public sealed class ShowReceptionPage(FindReceptions find, Actor actor) : PageModel
{
    public FindReceptions.View View { get; private set; } = null!;

    public IEnumerable<Crumb> Crumbs => [new("流出党员", "/outflows"), new("节日接待", "/receptions")];

    public async Task<IActionResult> OnGetAsync(ReceptionId id, CancellationToken ct)
    {
        var shown = await find.ShowAsync(id, actor, ct);
        if (shown.IsRefused)
            return NotFound();

        View = shown.Value;
        return Page();
    }
}
