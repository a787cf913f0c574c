using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Members.Desk;
using Touyan.Modules.Members.Model;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Members.Standing;

[Needs<MembersPermissions>(nameof(MembersPermissions.ChangeStanding))]
public sealed class ChangeMembershipPage(ChangeMembership changeMembership, MemberForms forms, Actor actor) : PageModel
{
    [BindProperty]
    public ChangeMembership.Input Input { get; set; } = new();

    public MemberHead Head { get; private set; } = null!;

    public MembershipChange Change { get; private set; }

    /// <summary>True for what a procedure decides.</summary>
    public bool IsDecided => MembershipChanges.IsDecided(Change);

    public IEnumerable<SelectListItem> LeaveReasons => forms.Choices("leave-reason", r => r.Group == Model.LeaveReasons.Group);

    public async Task<IActionResult> OnGetAsync(MemberId id, string change, CancellationToken ct)
    {
        if (!await MeetAsync(id, change, ct))
            return NotFound();

        Input = Input with { Version = Head.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(MemberId id, string change, CancellationToken ct)
    {
        if (!await MeetAsync(id, change, ct))
            return NotFound();

        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await changeMembership.RunAsync(Input with { Id = id, Change = Change }, actor, ct);
        return done.Refusal is { } refusal ? this.Unprocessable(refusal) : this.RedirectWith($"已办理：{Words.Of(Change)}", Head.Href);
    }

    private async Task<bool> MeetAsync(MemberId id, string change, CancellationToken ct)
    {
        if (MembershipChanges.Find(change) is not { } wanted)
            return false;

        if (await forms.HeadAsync(id, actor, MembershipChanges.PermissionOf(wanted), ct) is not { } head)
            return false;

        (Head, Change) = (head, wanted);
        return true;
    }
}
