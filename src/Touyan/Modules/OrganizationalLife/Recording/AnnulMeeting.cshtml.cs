using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Register;
using Touyan.Platform.Security;

namespace Touyan.Modules.OrganizationalLife.Recording;

[Needs<LifePermissions>(nameof(LifePermissions.Confirm))]
public sealed class AnnulMeetingPage(AnnulMeeting annul, ShowMeeting showMeeting, Actor actor)
    : MeetingForm<AnnulMeeting.Input>(showMeeting, actor)
{
    protected override string Done => "记录已作废";

    protected override bool MayDo => View.MayConfirm && Meeting.State is MeetingState.Confirmed;

    protected override AnnulMeeting.Input Begin() => new();

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await annul.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
