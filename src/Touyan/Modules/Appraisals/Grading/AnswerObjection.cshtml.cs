using Microsoft.AspNetCore.Mvc;
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
public sealed class AnswerObjectionPage(AnswerObjection answer, ShowAppraisal show, Actor actor)
    : AppraisalStepForm<AnswerObjection.Input>(show, actor)
{
    [BindProperty(SupportsGet = true, Name = "objection")]
    public Guid? ObjectionId { get; set; }

    public Objection Objection { get; private set; } = null!;

    public string Whose => Appraisal.Sheets.FirstOrDefault(s => s.MemberId == Objection.MemberId)?.Name ?? "";

    protected override string Done => "异议已答复";

    protected override bool MayDo => View.MayConfirm;

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        if (!await base.FindAsync(ct))
            return false;

        var id = ObjectionId ?? Input.Objection;
        if (View.Objections.FirstOrDefault(o => o.Id == id && o.IsUpheld is null) is not { } found)
            return false;

        Objection = found;
        return true;
    }

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await answer.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
