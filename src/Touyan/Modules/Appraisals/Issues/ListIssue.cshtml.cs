using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Grading;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Appraisals.Overview;
using Touyan.Modules.Appraisals.Steps;
using Touyan.Modules.Appraisals.Voting;
using Touyan.Modules.OrganizationalLife;
using Touyan.Platform.Security;

namespace Touyan.Modules.Appraisals.Issues;

[Needs<AppraisalsPermissions>(nameof(AppraisalsPermissions.Edit))]
public sealed class ListIssuePage(ListIssue list, IMeetings meetings, AppraisalChoices choices, Actor actor)
    : BranchForm<ListIssue.Input>(choices, actor)
{
    private const int MostMeetings = 20;

    private readonly AppraisalChoices choices = choices;

    public IReadOnlyList<SelectListItem> Meetings { get; private set; } = [];

    protected override string Done => "已列入问题清单";

    protected override ListIssue.Input Begin() => new() { Organization = Branch?.Id };

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        if (Branch is null)
            return;

        var (branch, kinds) = (Branch.Id, choices.IssueKinds);
        var held = await meetings
            .KnownOn(choices.Today)
            .Where(m => m.OrganizationId == branch && kinds.Contains(m.Kind))
            .OrderByDescending(m => m.On)
            .Take(MostMeetings)
            .ToListAsync(ct);
        Meetings = [.. held.DistinctBy(m => m.Id).Select(m => new SelectListItem($"{m.On:yyyy-MM-dd} {m.Title}", m.Id.ToString()))];
    }

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await list.RunAsync(Input with { Organization = Branch?.Id }, Actor, ct), id => $"/issues/{id}");
}
