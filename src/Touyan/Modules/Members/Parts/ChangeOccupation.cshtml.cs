using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Members.Desk;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Members.Parts;

[Needs<MembersPermissions>(nameof(MembersPermissions.Edit))]
public sealed class ChangeOccupationPage(ChangeOccupation changeOccupation, MemberForms forms, Actor actor) : PageModel
{
    [BindProperty]
    public ChangeOccupation.Input Input { get; set; } = new();

    public MemberHead Head { get; private set; } = null!;

    public IEnumerable<SelectListItem> Occupations => forms.Choices("occupation");

    public async Task<IActionResult> OnGetAsync(MemberId id, CancellationToken ct)
    {
        if (!await MeetAsync(id, ct))
            return NotFound();

        Input = Input with { Id = id, Version = Head.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(MemberId id, CancellationToken ct)
    {
        if (!await MeetAsync(id, ct))
            return NotFound();

        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await changeOccupation.RunAsync(Input with { Id = id }, actor, ct);
        return done.Refusal is { } refusal ? this.Unprocessable(refusal) : this.RedirectWith("岗位变动已登记", Head.Href);
    }

    private async Task<bool> MeetAsync(MemberId id, CancellationToken ct)
    {
        if (await forms.HeadAsync(id, actor, MembersPermissions.Edit, ct) is not { } head)
            return false;

        Head = head;
        return true;
    }
}
