using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Grading;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Appraisals.Overview;
using Touyan.Modules.Appraisals.Steps;
using Touyan.Modules.Appraisals.Voting;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Appraisals.Talks;

/// <summary>One's own talk, or the fact of one in a branch that one answers for.</summary>
[Needs<AppraisalsPermissions>(nameof(AppraisalsPermissions.Take))]
public sealed class RecordTalkPage(RecordTalk record, AppraisalChoices choices, AppraisalDesk desk, Actor actor)
    : FormPage<RecordTalk.Input>(actor)
{
    [BindProperty(SupportsGet = true, Name = "organization")]
    public OrganizationId? OrganizationId { get; set; }

    public IReadOnlyList<SelectListItem> Branches { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Members { get; private set; } = [];

    public bool IsOwn { get; private set; }

    public string Note => IsOwn ? "内容只有谈话人自己能看到" : "只登记事实和日期";

    public string FormHref => OrganizationId is { } id ? $"/talks/new?organization={id}" : "/talks/new";

    public override string Href => IsOwn ? "/my-talks" : "/talks";

    public override IEnumerable<Crumb> Crumbs => [new("谈心谈话", Href)];

    protected override string Done => "谈话已登记";

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        var self = await desk.SelfAsync(Actor, ct);
        IsOwn = self is not null && (OrganizationId is null || OrganizationId == self.OrganizationId);
        if (IsOwn)
        {
            var branch = self!.OrganizationId;
            var others = await desk
                .Members.Known.Where(m => m.OrganizationId == branch && m.Id != self.Id)
                .OrderBy(m => m.NameKey)
                .ToListAsync(ct);
            Members = [.. others.Where(m => m.IsOnTheBooks).Select(m => new SelectListItem(m.Name, m.Id.ToString()))];
            return true;
        }

        if (!Actor.May(AppraisalsPermissions.Edit))
            return OrganizationId is null;

        Branches = await choices.PlacesAsync(Actor, AppraisalsPermissions.Edit, branchesOnly: true, ct);
        var place = await choices.BranchAsync(OrganizationId, Actor, AppraisalsPermissions.Edit, ct);
        if (place is null)
            return OrganizationId is null;

        OrganizationId = place.Id;
        Members = await choices.MembersAsync(place.Id, Actor, ct);
        return true;
    }

    protected override RecordTalk.Input Begin() => new() { On = desk.Today };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(
            await record.RunAsync(
                Input with
                {
                    Organization = IsOwn ? null : OrganizationId,
                    Words = IsOwn ? Input.Words : null,
                },
                Actor,
                ct
            ),
            _ => Href
        );
}
