using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Grading;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Appraisals.Overview;
using Touyan.Modules.Appraisals.Own;
using Touyan.Modules.Appraisals.Steps;
using Touyan.Modules.Appraisals.Voting;
using Touyan.Platform.Security;

namespace Touyan.Modules.Appraisals.Steps;

[Needs<AppraisalsPermissions>(nameof(AppraisalsPermissions.Edit))]
public sealed class ExcuseMemberPage(ExcuseMember excuse, ShowAppraisal show, Actor actor)
    : AppraisalStepForm<ExcuseMember.Input>(show, actor)
{
    [BindProperty(SupportsGet = true, Name = "member")]
    public MemberId? MemberId { get; set; }

    public IReadOnlyList<SelectListItem> Members => [.. Appraisal.Sheets.Select(s => new SelectListItem(s.Name, s.MemberId.ToString()))];

    public IReadOnlyList<SelectListItem> Situations =>
        [
            .. View
                .Situations.Entries.Where(e => !e.Has(AppraisalRules.Left))
                .Select(e => new SelectListItem(e.Has(AppraisalRules.Ungraded) ? $"{e.Name}（不评定等次）" : e.Name, e.Code)),
        ];

    protected override bool MayDo => View.MayEdit && Appraisal.State is AppraisalState.SelfReview;

    protected override string Done => "已登记";

    protected override ExcuseMember.Input Begin()
    {
        var sheet = Appraisal.Sheets.FirstOrDefault(s => s.MemberId == MemberId);
        return new()
        {
            Member = sheet?.MemberId,
            Situation = sheet?.Absence,
            Why = sheet?.AbsentFor,
        };
    }

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await excuse.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
