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
public sealed class EnterSelfPage(WriteSelf write, ShowAppraisal show, Actor actor) : AppraisalStepForm<WriteSelf.Input>(show, actor)
{
    [BindProperty(SupportsGet = true, Name = "member")]
    public MemberId? MemberId { get; set; }

    public IReadOnlyList<SelectListItem> Members =>
        [
            .. Appraisal
                .Sheets.Where(s => s.IsGraded || s.Absence is null)
                .OrderBy(s => s.SelfReview is not null)
                .Select(s => new SelectListItem(s.Name + (s.SelfReview is null ? "" : "（已写）"), s.MemberId.ToString())),
        ];

    protected override bool MayDo => View.MayEdit && Appraisal.State is AppraisalState.SelfReview;

    protected override string Done => "自评已录入";

    protected override WriteSelf.Input Begin()
    {
        var sheet = Appraisal.Sheets.FirstOrDefault(s => s.MemberId == MemberId);
        return new()
        {
            Member = sheet?.MemberId,
            Text = sheet?.SelfReview ?? "",
            Grade = sheet?.SelfGrade,
        };
    }

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await write.EnterAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
