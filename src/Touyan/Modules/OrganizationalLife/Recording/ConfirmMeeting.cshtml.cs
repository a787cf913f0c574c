using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Register;
using Touyan.Platform.Security;

namespace Touyan.Modules.OrganizationalLife.Recording;

[Needs<LifePermissions>(nameof(LifePermissions.Confirm))]
public sealed class ConfirmMeetingPage(ConfirmMeeting confirm, ShowMeeting showMeeting, Actor actor)
    : MeetingForm<ConfirmMeetingPage.Form>(showMeeting, actor)
{
    public sealed record Form
    {
        /// <summary>What was read is what is confirmed.</summary>
        public int? Version { get; init; }
    }

    protected override string Done => "已确认，计入台账";

    protected override bool MayDo => View.MayConfirm && Meeting.State is MeetingState.Recorded;

    protected override Form Begin() => new() { Version = Meeting.Version };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await confirm.RunAsync(Id, Input.Version, Actor, ct), _ => Href);
}
