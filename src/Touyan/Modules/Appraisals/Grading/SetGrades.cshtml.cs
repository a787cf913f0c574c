using Touyan.Kernel;
using Touyan.Modules.Appraisals.Grading;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Appraisals.Overview;
using Touyan.Modules.Appraisals.Own;
using Touyan.Modules.Appraisals.Steps;
using Touyan.Modules.Appraisals.Voting;
using Touyan.Platform.Security;

namespace Touyan.Modules.Appraisals.Grading;

[Needs<AppraisalsPermissions>(nameof(AppraisalsPermissions.Edit))]
public sealed class SetGradesPage(SetGrades set, GatherFacts gather, AppraisalChoices choices, ShowAppraisal show, Actor actor)
    : AppraisalStepForm<SetGrades.Input>(show, actor)
{
    private IReadOnlyDictionary<MemberId, GatherFacts.Facts> facts = new Dictionary<MemberId, GatherFacts.Facts>();
    private (GradingBody Body, int Entitled) body;

    public string BodySays =>
        $"由{Words.Of(body.Body)}评定，应到会有表决权 {body.Entitled} 名。依据：{View.Rules.Quorum(body.Body).Article}";

    protected override bool MayDo => View.MayEdit && Appraisal.State is AppraisalState.Grading;

    protected override string Done => "已提交上级党组织审定";

    public string FactsOf(MemberId member) => facts.GetValueOrDefault(member)?.ToString() ?? "";

    public Grade? GradeOf(AppraisalSheet sheet) => Input.Grades.GetValueOrDefault(sheet.MemberId.ToString());

    public string? ReasonOf(AppraisalSheet sheet) => Input.Reasons.GetValueOrDefault(sheet.MemberId.ToString());

    // As it was graded before it was given back.
    protected override SetGrades.Input Begin() =>
        new()
        {
            On = choices.Today,
            Grades = Appraisal.Graded.ToDictionary(s => s.MemberId.ToString(), s => s.Grade),
            Reasons = Appraisal.Graded.ToDictionary(s => s.MemberId.ToString(), s => s.GradeReason),
        };

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        body = await set.BodyAsync(Appraisal, ct);
        facts = await gather.RunAsync(Appraisal, choices.Today, ct);
        if (Input.Body is null)
            Input = Input with { Body = body.Body, Vote = Input.Vote with { Entitled = body.Entitled } };
    }

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await set.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
