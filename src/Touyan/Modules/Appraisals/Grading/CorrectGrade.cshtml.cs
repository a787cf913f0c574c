using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Grading;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Appraisals.Overview;
using Touyan.Modules.Appraisals.Own;
using Touyan.Modules.Appraisals.Steps;
using Touyan.Modules.Appraisals.Voting;
using Touyan.Platform.Security;

namespace Touyan.Modules.Appraisals.Grading;

[Needs<AppraisalsPermissions>(nameof(AppraisalsPermissions.Confirm))]
public sealed class CorrectGradePage(CorrectGrade correct, ShowAppraisal show, Actor actor)
    : AppraisalStepForm<CorrectGrade.Input>(show, actor)
{
    public IReadOnlyList<SelectListItem> Members =>
        [
            .. Appraisal.Graded.Select(s => new SelectListItem(
                View.Grades.Of(s.MemberId) is { } grade ? $"{s.Name}（{Words.Of(grade)}）" : s.Name,
                s.MemberId.ToString()
            )),
        ];

    protected override bool MayDo => View.MayConfirm && Appraisal.IsTold;

    protected override string Done => "已更正";

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await correct.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
