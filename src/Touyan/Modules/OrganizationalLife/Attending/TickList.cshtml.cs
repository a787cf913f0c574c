using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Register;
using Touyan.Platform.Drafts;
using Touyan.Platform.Security;

namespace Touyan.Modules.OrganizationalLife.Attending;

/// <summary>Big rows and one button, for an old phone.</summary>
[Needs<LifePermissions>(nameof(LifePermissions.Edit))]
[TakesDrafts, KeptOffline]
public sealed class TickListPage(TickList tick, ShowMeeting showMeeting, Actor actor) : MeetingForm<TickList.Input>(showMeeting, actor)
{
    [BindProperty(SupportsGet = true, Name = "branch")]
    public OrganizationId? Branch { get; set; }

    /// <summary>The branch asked for; of most meetings there is one.</summary>
    public ShowMeeting.HostView Host => View.Hosts.FirstOrDefault(h => h.Id == Branch) ?? View.Hosts[0];

    protected override string Done => "到会名单已保存";

    protected override bool MayDo => (View.Ticks.Contains(Host.Id) || (IsTooLate && View.MayEdit)) && (Branch is null || Host.Id == Branch);

    public bool IsTicked(Attendance row) => row.IsPresent || Input.Present.Contains(row.MemberId);

    public string NoteOf(Attendance row) =>
        row.IsPresent && row.Way is SignInWay.Code ? "本人已签到"
        : row.IsInvited ? "列席"
        : row.State is AttendanceState.OnLeave or AttendanceState.Excused ? $"{Words.Of(row.State)}：{row.Reason}"
        : row.MayVote ? ""
        : Words.Of(row.Kind);

    protected override TickList.Input Begin() => new() { Branch = Host.Id };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await tick.RunAsync(Input with { Id = Id, Branch = Host.Id }, Actor, ct), _ => Href);
}
