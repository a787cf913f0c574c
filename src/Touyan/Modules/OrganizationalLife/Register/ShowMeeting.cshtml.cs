using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Planning;
using Touyan.Modules.OrganizationalLife.Recording;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.OrganizationalLife.Register;

/// <summary>A meeting as one story; what takes no form is done here.</summary>
[Needs<LifePermissions>(nameof(LifePermissions.Read))]
public sealed class ShowMeetingPage(ShowMeeting show, CallMeeting call, AddResolution resolutions, LifeDesk desk, Actor actor) : PageModel
{
    [FromRoute]
    public MeetingId Id { get; set; }

    public ShowMeeting.View View { get; private set; } = null!;

    public IEnumerable<Crumb> Crumbs => [new("组织生活", "/meetings")];

    public Meeting Meeting => View.Meeting;

    public string Kinds => string.Join("、", Meeting.Kinds.OrderBy(k => k.Code != Meeting.Kind).Select(k => desk.Kinds.Name(k.Code)));

    public bool MayCall => View.MayEdit && Meeting.State is MeetingState.Planned && Meeting.On >= desk.Today;

    public bool MayArrange => View.MayEdit && Meeting.State is MeetingState.Planned or MeetingState.Called;

    public bool IsToday => Meeting.On == desk.Today;

    public bool MayRecord => View.MayEdit && Meeting.IsOpen && Meeting.On <= desk.Today;

    public bool MayResolve =>
        View.MayEdit && Meeting.State is MeetingState.Recorded && Meeting.VotingKind(desk.RulesOn(Meeting.On)) is not null;

    public bool MaySign => View.MayAttend && View.Own is { IsPresent: false } && Meeting.IsSignInOpen;

    public bool MayAskLeave =>
        View.MayAttend && View.Own is { State: AttendanceState.Expected } && Meeting.State is MeetingState.Planned or MeetingState.Called;

    /// <summary>Why it shows as a late entry.</summary>
    public string LateRule
    {
        get
        {
            var days = desk.RulesOn(Meeting.On).LateEntryDays;
            return $"会后超过 {days.Value} {days.Rule.Unit}录入，属于补记。依据：{days.Article}";
        }
    }

    public string MatterOf(Resolution resolution) => desk.RulesOn(Meeting.On).Matters.Name(resolution.MatterCode);

    public string VoteOf(Resolution resolution) => resolution.Vote.InWords(desk.RulesOn(Meeting.On).Grounds);

    public bool SeesTemplates => actor.Reach(LifePermissions.Read).Tops.Count > 0;

    public bool IsLate(FollowUp followUp) => followUp.IsLateOn(desk.Today);

    public string NameOf(OrganizationId id) => View.Hosts.FirstOrDefault(h => h.Id == id)?.Name ?? "";

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(refusal: null, ct);

    public async Task<IActionResult> OnPostCallAsync(CancellationToken ct) =>
        await DoneAsync(actor.May(LifePermissions.Edit) ? await call.RunAsync(Id, actor, ct) : LifeRefusals.Forbidden, "通知已发出", ct);

    public async Task<IActionResult> OnPostStrikeAsync(Guid resolution, CancellationToken ct) =>
        await DoneAsync(await resolutions.StrikeAsync(Id, resolution, actor, ct), "已删去这项决议", ct);

    private async Task<IActionResult> DoneAsync(Result<MeetingId> done, string said, CancellationToken ct) =>
        done.Refusal is { } refusal ? await ShowAsync(refusal, ct) : this.RedirectWith(said, $"/meetings/{Id}");

    private async Task<IActionResult> ShowAsync(Refusal? refusal, CancellationToken ct)
    {
        var shown = ModelState.IsValid ? await show.RunAsync(Id, actor, ct) : LifeRefusals.NotFound;
        if (shown.IsRefused)
            return NotFound();

        View = shown.Value;
        return refusal is null ? Page() : this.Unprocessable(refusal);
    }
}
