using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Register;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.OrganizationalLife.Attending;

/// <summary>For the screen of the meeting room: the code of the moment, and how many have come.</summary>
[Needs<LifePermissions>(nameof(LifePermissions.Edit))]
public sealed class ShowCodePage(OpenSignIn signIn, ReadCode readCode, ShowMeeting show, LifeDesk desk, Actor actor) : PageModel
{
    [FromRoute]
    public MeetingId Id { get; set; }

    public ShowMeeting.View View { get; private set; } = null!;

    public string Code { get; private set; } = "";

    public int Seconds => desk.Rules.CodeSeconds.Value;

    public int Came => View.Hosts.Sum(h => h.Came);

    public int Called => View.Hosts.Sum(h => h.Called);

    public IEnumerable<Crumb> Crumbs => [new("组织生活", "/meetings"), new(View.Meeting.Title, $"/meetings/{Id}")];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(refusal: null, ct);

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken ct) =>
        await DoneAsync(await signIn.RunAsync(Id, actor, ct), "签到已开始", ct);

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken ct) =>
        await DoneAsync(await signIn.CloseAsync(Id, actor, ct), "签到已结束", ct);

    private async Task<IActionResult> DoneAsync(Result<MeetingId> done, string said, CancellationToken ct) =>
        done.Refusal is { } refusal ? await ShowAsync(refusal, ct) : this.RedirectWith(said, $"/meetings/{Id}/code");

    private async Task<IActionResult> ShowAsync(Refusal? refusal, CancellationToken ct)
    {
        var shown = ModelState.IsValid ? await show.RunAsync(Id, actor, ct) : LifeRefusals.NotFound;
        if (shown.IsRefused || !shown.Value.MayEdit)
            return NotFound();

        View = shown.Value;
        var code = await readCode.RunAsync(Id, actor, ct);
        Code = code.IsRefused ? "" : code.Value;
        return refusal is null ? Page() : this.Unprocessable(refusal);
    }
}
