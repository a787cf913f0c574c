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
public sealed class ConfirmAppraisalPage(ConfirmAppraisal confirm, ShowAppraisal show, Actor actor)
    : AppraisalStepForm<ConfirmAppraisal.Input>(show, actor)
{
    public string Summary => $"{Appraisal.Graded.Count()} 名评定等次：{View.Grades.Counts}；优秀最多 {View.MostExcellent} 名。";

    protected override bool MayDo => View.MayConfirm && Appraisal.State is AppraisalState.Submitted;

    protected override string Done => "已办理";

    protected override ConfirmAppraisal.Input Begin() => new() { IsAgreed = true };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await confirm.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
