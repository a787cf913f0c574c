using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Model;

namespace Touyan.Modules.Appraisals.Grading;

/// <summary>A grade that was published is put right by the committee above: as a new row, with the paper that it rests on.</summary>
public sealed class CorrectGrade(AppraisalDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public AppraisalId Id { get; init; }

        [Display(Name = "党员"), Required(ErrorMessage = "请选择党员")]
        public MemberId? Member { get; init; }

        [Display(Name = "更正为"), Required]
        public Grade? Grade { get; init; }

        [Display(Name = "更正原因和依据文件"), Required, StringLength(AppraisalSheet.ReasonMaxLength)]
        public string Why { get; init; } = "";
    }

    public async Task<Result<AppraisalId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Id, by, AppraisalsPermissions.Confirm, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var facts = new CorrectionFacts(input.Member!.Value, input.Grade!.Value, input.Why.Trim(), by.Name, desk.Now);
        var made = GradeCorrection.Make(found.Value, await desk.GradesOfAsync(found.Value, ct), facts, desk.Rules);
        if (made.IsRefused)
            return made.Refusal!;

        desk.Db.Add(made.Value);
        desk.Record(by, AppraisalsActs.Correct, found.Value, input.Why, found.Value.Of(facts.Member)!.Name);
        return await desk.SaveAsync(found.Value, ct) is { } lost ? lost : input.Id;
    }
}

/// <summary>The committee above answers an objection; where it is right the grade is corrected with it.</summary>
public sealed class AnswerObjection(AppraisalDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public AppraisalId Id { get; init; }

        [Display(Name = "异议"), Required]
        public Guid? Objection { get; init; }

        [Display(Name = "异议成立")]
        public bool IsUpheld { get; init; }

        [Display(Name = "更正为", Description = "异议成立的选择")]
        public Grade? Grade { get; init; }

        [Display(Name = "答复"), Required, StringLength(AppraisalSheet.ReasonMaxLength)]
        public string Answer { get; init; } = "";
    }

    public async Task<Result<AppraisalId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Id, by, AppraisalsPermissions.Confirm, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var appraisal = found.Value;
        if (
            await desk.Db.Objections.SingleOrDefaultAsync(o => o.Id == input.Objection && o.AppraisalId == appraisal.Id, ct)
            is not { } objection
        )
            return AppraisalRefusals.NotFound;

        if (objection.Settle(input.IsUpheld, input.Answer.Trim(), by.Name, desk.Now) is { } refusal)
            return refusal;

        if (input.IsUpheld && await CorrectAsync(appraisal, objection, input, by, ct) is { } no)
            return no;

        desk.Record(by, AppraisalsActs.Answer, appraisal, input.Answer, appraisal.Of(objection.MemberId)!.Name);
        return await desk.SaveAsync(appraisal, ct) is { } lost ? lost : appraisal.Id;
    }

    private async Task<Refusal?> CorrectAsync(Appraisal appraisal, Objection objection, Input input, Actor by, CancellationToken ct)
    {
        if (input.Grade is not { } grade)
            return AppraisalRefusals.GradeMissing;

        var facts = new CorrectionFacts(objection.MemberId, grade, "异议成立：" + input.Answer.Trim(), by.Name, desk.Now);
        var made = GradeCorrection.Make(appraisal, await desk.GradesOfAsync(appraisal, ct), facts, desk.Rules);
        if (made.IsRefused)
            return made.Refusal;

        desk.Db.Add(made.Value);
        return null;
    }
}
