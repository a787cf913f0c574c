using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Register;
using Touyan.Platform.Security;

namespace Touyan.Modules.OrganizationalLife.Recording;

[Needs<LifePermissions>(nameof(LifePermissions.Confirm))]
public sealed class AddNotePage(AddNote add, ShowMeeting showMeeting, Actor actor) : MeetingForm<AddNote.Input>(showMeeting, actor)
{
    protected override string Done => "更正说明已保存";

    protected override bool MayDo => View.MayConfirm && Meeting.State is MeetingState.Confirmed or MeetingState.Annulled;

    protected override AddNote.Input Begin() => new();

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await add.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
