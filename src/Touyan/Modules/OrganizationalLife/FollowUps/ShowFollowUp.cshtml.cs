using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.OrganizationalLife.FollowUps;

[Needs<LifePermissions>(nameof(LifePermissions.Read))]
public sealed class ShowFollowUpPage(ShowFollowUp show, LifeDesk desk, Actor actor) : PageModel
{
    [FromRoute]
    public FollowUpId Id { get; set; }

    public ShowFollowUp.View View { get; private set; } = null!;

    public bool IsLate => View.FollowUp.IsLateOn(desk.Today);

    public IEnumerable<Crumb> Crumbs =>
        View.FollowUp.IsHeldBy(actor.Member) ? [new("我要落实的", "/my-follow-ups")] : [new("落实事项", "/follow-ups")];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var shown = ModelState.IsValid ? await show.RunAsync(Id, actor, ct) : LifeRefusals.FollowUpNotFound;
        if (shown.IsRefused)
            return NotFound();

        View = shown.Value;
        return Page();
    }
}
