using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Register;
using Touyan.Platform.Security;

namespace Touyan.Modules.OrganizationalLife.Planning;

[Needs<LifePermissions>(nameof(LifePermissions.Edit))]
public sealed class ChangeMeetingPage(ChangeMeeting change, ShowMeeting showMeeting, Actor actor)
    : MeetingForm<ChangeMeeting.Input>(showMeeting, actor)
{
    protected override string Done => "安排已变更";

    protected override bool MayDo => View.MayEdit && Meeting.State is MeetingState.Planned or MeetingState.Called;

    protected override ChangeMeeting.Input Begin() => ChangeMeeting.Input.Of(Meeting);

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await change.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
