using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Register;
using Touyan.Platform.Security;

namespace Touyan.Modules.OrganizationalLife.FollowUps;

[Needs<LifePermissions>(nameof(LifePermissions.Edit))]
public sealed class AssignFollowUpPage(AssignFollowUp assign, LifeChoices choices, ShowMeeting showMeeting, Actor actor)
    : MeetingForm<AssignFollowUp.Input>(showMeeting, actor)
{
    [FromRoute(Name = "resolution")]
    public Guid ResolutionId { get; set; }

    public Resolution? Resolution => Meeting.Resolutions.FirstOrDefault(r => r.Id == ResolutionId);

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    protected override string Done => "已布置；会议记录确认以后开始";

    protected override bool MayDo => View.MayEdit && Meeting.State is MeetingState.Recorded && Resolution is { IsPassed: true };

    protected override AssignFollowUp.Input Begin() => new();

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        var books = await choices.MembersAsync(Resolution!.OrganizationId, Actor, ct);
        var listed = AssignFollowUp.ListedOf(Meeting, Resolution.OrganizationId).Select(p => new SelectListItem(p.Name, p.Id.ToString()));
        People = [.. books.Concat(listed).DistinctBy(p => p.Value)];
    }

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await assign.RunAsync(Input with { Meeting = Id, Resolution = ResolutionId }, Actor, ct), _ => Href);
}
