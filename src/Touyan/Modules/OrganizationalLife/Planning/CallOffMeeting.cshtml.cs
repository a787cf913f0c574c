using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Register;
using Touyan.Platform.Security;

namespace Touyan.Modules.OrganizationalLife.Planning;

[Needs<LifePermissions>(nameof(LifePermissions.Edit))]
public sealed class CallOffMeetingPage(CallOffMeeting callOff, ShowMeeting showMeeting, Actor actor)
    : MeetingForm<CallOffMeeting.Input>(showMeeting, actor)
{
    protected override string Done => "会议已取消";

    protected override CallOffMeeting.Input Begin() => new();

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await callOff.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
