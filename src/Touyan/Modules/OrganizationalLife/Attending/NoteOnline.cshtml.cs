using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Register;
using Touyan.Platform.Security;

namespace Touyan.Modules.OrganizationalLife.Attending;

[Needs<LifePermissions>(nameof(LifePermissions.Edit))]
public sealed class NoteOnlinePage(NoteOnline note, LifeDesk desk, IAwayMembers awayMembers, ShowMeeting showMeeting, Actor actor)
    : MeetingForm<NoteOnline.Input>(showMeeting, actor)
{
    private IReadOnlySet<MemberId> away = new HashSet<MemberId>();

    /// <summary>Those who are away first: it is for them.</summary>
    public IEnumerable<SelectListItem> People =>
        Meeting
            .Attendances.Where(a => !a.IsOnline)
            .OrderBy(a => !away.Contains(a.MemberId))
            .ThenBy(a => a.Name, StringComparer.Ordinal)
            .Select(a => new SelectListItem($"{a.Name}（{NoteOf(a)}）", a.MemberId.ToString()));

    public string Article => desk.RulesOn(Meeting.On).Online.Article;

    protected override string Done => "已登记为线上参加";

    protected override bool MayDo => View.MayEdit && Meeting.IsOpen && Meeting.Mode is not MeetingMode.OnSite;

    protected override async Task PrepareAsync(CancellationToken ct) =>
        away = await awayMembers.AmongAsync([.. Meeting.Attendances.Select(a => a.MemberId)], Meeting.On, ct);

    protected override NoteOnline.Input Begin() => new();

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await note.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);

    private string NoteOf(Attendance a) => Words.Of(a.State) + (away.Contains(a.MemberId) ? "，在外流动" : "");
}
