using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Members.Desk;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Members.Correction;

[Needs<MembersPermissions>(nameof(MembersPermissions.ChangeStanding))]
public sealed class CorrectDatesPage(CorrectDates correctDates, MemberForms forms, Actor actor) : PageModel
{
    [BindProperty]
    public CorrectDates.Input Input { get; set; } = new();

    public MemberHead Head { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(MemberId id, CancellationToken ct)
    {
        if (!await MeetAsync(id, ct))
            return NotFound();

        Input = new CorrectDates.Input
        {
            Id = id,
            Version = Head.Version,
            AdmittedOn = Head.AdmittedOn,
            ConvertedOn = Head.ConvertedOn,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(MemberId id, CancellationToken ct)
    {
        if (!await MeetAsync(id, ct))
            return NotFound();

        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await correctDates.RunAsync(Input with { Id = id }, actor, ct);
        return done.Refusal is { } refusal ? this.Unprocessable(refusal) : this.RedirectWith("日期已更正", Head.Href);
    }

    private async Task<bool> MeetAsync(MemberId id, CancellationToken ct)
    {
        if (await forms.HeadAsync(id, actor, MembersPermissions.ChangeStanding, ct) is not { } head)
            return false;

        Head = head;
        return true;
    }
}
