using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Register;
using Touyan.Platform.Security;

namespace Touyan.Modules.OrganizationalLife.Attending;

[Needs<LifePermissions>(nameof(LifePermissions.Attend))]
public sealed class AskLeavePage(AskLeave askLeave, ShowMeeting showMeeting, Actor actor) : MeetingForm<AskLeave.Input>(showMeeting, actor)
{
    protected override string Done => "已请假";

    protected override bool MayDo => View.Own is not null;

    protected override AskLeave.Input Begin() => new();

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await askLeave.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
