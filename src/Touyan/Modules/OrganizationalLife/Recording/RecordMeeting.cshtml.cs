using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Register;
using Touyan.Platform.Security;

namespace Touyan.Modules.OrganizationalLife.Recording;

[Needs<LifePermissions>(nameof(LifePermissions.Edit))]
public sealed class RecordMeetingPage(RecordMeeting record, LifeDesk desk, LifeChoices choices, ShowMeeting showMeeting, Actor actor)
    : MeetingForm<RecordMeeting.Input>(showMeeting, actor)
{
    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public bool IsLesson => Meeting.Kinds.Any(k => desk.Kinds.Find(k.Code)?.Has(MeetingKinds.Lecture) is true);

    /// <summary>What the template wants to be found in the minutes.</summary>
    public IReadOnlyList<string> MustRecord => View.Template?.MustRecordLines ?? [];

    protected override string Done => "会议记录已保存；核对以后请确认";

    protected override RecordMeeting.Input Begin() => RecordMeeting.Input.Of(Meeting, Actor.Name, desk.Today);

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await record.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        if (IsLesson)
            People = await choices.MembersAsync(Meeting.Hosts[0].OrganizationId, Actor, ct);
    }
}
