using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Procedures;
using Touyan.Platform.Data;

namespace Touyan.Modules.Development.Gates;

/// <summary>第六、七步: the branch reviewed him each half-year.</summary>
internal sealed class ReviewsCheck(ApplicantsAtGate applicants) : ICaseCheck
{
    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        if (await applicants.FindAsync(moment.Applicant, ct) is not { ActivistOn: { } since } applicant)
            return DevelopmentRefusals.NotFound;

        return GateMath.Reviews(since, [.. applicant.Reviews.Select(r => r.On)], moment.On, moment.Asked);
    }
}

/// <summary>第十一步: days or hours, or an exemption that says who granted it.</summary>
internal sealed class TrainingCheck : ICaseCheck
{
    public Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct) => Task.FromResult(Check(moment));

    private static Refusal? Check(CaseMoment moment) =>
        moment.Outcome?.Id == CaseFields.Outcomes.Exempt
            ? moment.Values.Text(CaseFields.ExemptedBy) is null
                ? GateRefusals.ExemptionNotRecorded(moment.Asked.TrainingDays)
                : null
            : GateMath.Training(
                moment.Values.Number(CaseFields.TrainingDays),
                moment.Values.Number(CaseFields.TrainingHours),
                moment.Asked
            );
}

/// <summary>第十三步: there was a political review, and it still holds.</summary>
internal sealed class PoliticalReviewCheck : ICaseCheck
{
    public Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct) =>
        Task.FromResult(GateMath.PoliticalReview(moment.DayOf(CaseFields.Steps.PoliticalReview), moment.On, moment.Asked));
}

/// <summary>第十三步: for somebody who is about to leave, it is normally not begun; whoever does says why.</summary>
internal sealed class LeavingCheck : ICaseCheck
{
    public Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct) =>
        Task.FromResult(
            moment.Values.Yes(CaseFields.LeavingSoon) && string.IsNullOrWhiteSpace(moment.Reason)
                ? GateRefusals.LeavingSoon(moment.Asked.LeavingMonths)
                : null
        );
}

/// <summary>第十四步: no two have a form with the same number.</summary>
internal sealed class FormNumberCheck(TouyanDb db) : ICaseCheck
{
    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        var (number, self) = (moment.Values.Text(CaseFields.FormNumber), moment.Applicant);
        return number is not null && await db.Applicants.AnyAsync(a => a.FormNumber == number && a.Id != self, ct)
            ? GateRefusals.FormNumberTaken(number, moment.Step!.Article)
            : null;
    }
}
