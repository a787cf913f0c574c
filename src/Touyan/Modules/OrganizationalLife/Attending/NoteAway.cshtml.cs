using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Register;
using Touyan.Platform.Security;

namespace Touyan.Modules.OrganizationalLife.Attending;

[Needs<LifePermissions>(nameof(LifePermissions.Edit))]
public sealed class NoteAwayPage(NoteAway noteAway, ShowMeeting showMeeting, Actor actor) : MeetingForm<NoteAway.Input>(showMeeting, actor)
{
    public IEnumerable<SelectListItem> People =>
        Meeting
            .Attendances.Where(a => !a.IsPresent)
            .OrderBy(a => a.Name, StringComparer.Ordinal)
            .Select(a => new SelectListItem($"{a.Name}（{Words.Of(a.State)}）", a.MemberId.ToString()));

    protected override string Done => "已登记";

    protected override NoteAway.Input Begin() => new();

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await noteAway.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
