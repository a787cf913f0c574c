using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Register;
using Touyan.Platform.Security;

namespace Touyan.Modules.OrganizationalLife.Attending;

[Needs<LifePermissions>(nameof(LifePermissions.Edit))]
public sealed class NoteOnlinePage(NoteOnline note, LifeDesk desk, ShowMeeting showMeeting, Actor actor)
    : MeetingForm<NoteOnline.Input>(showMeeting, actor)
{
    public IEnumerable<SelectListItem> People =>
        Meeting
            .Attendances.Where(a => !a.IsOnline)
            .OrderBy(a => a.Name, StringComparer.Ordinal)
            .Select(a => new SelectListItem($"{a.Name}（{Words.Of(a.State)}）", a.MemberId.ToString()));

    public string Article => desk.RulesOn(Meeting.On).Online.Article;

    protected override string Done => "已登记为线上参加";

    protected override bool MayDo => View.MayEdit && Meeting.IsOpen && Meeting.Mode is not MeetingMode.OnSite;

    protected override NoteOnline.Input Begin() => new();

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await note.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
