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
public sealed class AddEducationPage(AddEducation addEducation, MemberForms forms, Actor actor) : PageModel
{
    [BindProperty]
    public AddEducation.Input Input { get; set; } = new();

    public MemberHead Head { get; private set; } = null!;

    public IEnumerable<SelectListItem> Levels => forms.Choices("education");

    public IEnumerable<SelectListItem> Degrees => forms.Choices("degree");

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

        var done = await addEducation.RunAsync(Input with { Id = id }, actor, ct);
        return done.Refusal is { } refusal ? this.Unprocessable(refusal) : this.RedirectWith("学历学位已登记", Head.Href);
    }

    private async Task<bool> MeetAsync(MemberId id, CancellationToken ct)
    {
        if (await forms.HeadAsync(id, actor, MembersPermissions.Edit, ct) is not { } head)
            return false;

        Head = head;
        return true;
    }
}
