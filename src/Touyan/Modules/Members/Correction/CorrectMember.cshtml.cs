using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Members.Desk;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Members.Correction;

[Needs<MembersPermissions>(nameof(MembersPermissions.Edit))]
public sealed class CorrectMemberPage(CorrectMember correctMember, MemberForms forms, Actor actor) : PageModel
{
    [BindProperty]
    public CorrectMember.Input Input { get; set; } = new();

    public MemberHead Head { get; private set; } = null!;

    public IEnumerable<SelectListItem> Ethnicities => forms.Choices("ethnicity");

    public async Task<IActionResult> OnGetAsync(MemberId id, CancellationToken ct)
    {
        if (!await MeetAsync(id, ct))
            return NotFound();

        Input = new CorrectMember.Input
        {
            Id = id,
            Version = Head.Version,
            Name = Head.Name,
            Ethnicity = Head.Ethnicity,
            NativePlace = Head.NativePlace,
            Note = Head.Note,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(MemberId id, CancellationToken ct)
    {
        if (!await MeetAsync(id, ct))
            return NotFound();

        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await correctMember.RunAsync(Input with { Id = id }, actor, ct);
        return done.Refusal is { } refusal ? this.Unprocessable(refusal) : this.RedirectWith("基本信息已更正", Head.Href);
    }

    private async Task<bool> MeetAsync(MemberId id, CancellationToken ct)
    {
        if (await forms.HeadAsync(id, actor, MembersPermissions.Edit, ct) is not { } head)
            return false;

        Head = head;
        return true;
    }
}
