using Touyan.Kernel;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Development.Plans;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Development.Gates;

/// <summary>第四步: an activist since the day on which the branch decided.</summary>
internal sealed class BecomeActivist(ApplicantsAtGate applicants) : ICaseEffect
{
    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct) =>
        await applicants.FindAsync(moment.Applicant, ct) is { } applicant
            ? applicant.BecomeActivist(moment.DayOf(CaseFields.Steps.Recommend) ?? moment.On)
            : DevelopmentRefusals.NotFound;
}

/// <summary>第八步: a target since the day on which the branch decided.</summary>
internal sealed class BecomeTarget(ApplicantsAtGate applicants) : ICaseEffect
{
    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct) =>
        await applicants.FindAsync(moment.Applicant, ct) is { } applicant
            ? applicant.BecomeTarget(moment.DayOf(CaseFields.Steps.DetermineTarget) ?? moment.On)
            : DevelopmentRefusals.NotFound;
}

/// <summary>第十四步: the form has its number.</summary>
internal sealed class TakeForm(ApplicantsAtGate applicants) : ICaseEffect
{
    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct) =>
        await applicants.FindAsync(moment.Applicant, ct) is { } applicant
            ? applicant.TakeForm(moment.Values.Text(CaseFields.FormNumber)!)
            : DevelopmentRefusals.NotFound;
}

/// <summary>It ended without admission: he is out of the pool, and the place he had is free again.</summary>
internal abstract class EndWay(ApplicantsAtGate applicants, PlacesAtGate places, ApplicantStage how) : ICaseEffect
{
    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        if (await applicants.FindAsync(moment.Applicant, ct) is not { } applicant)
            return DevelopmentRefusals.NotFound;

        var why = moment.Step is { } step ? $"{step.Title}：{moment.Outcome?.Title}" : null;
        await places.ReturnAsync(moment, ct);
        return applicant.End(how, moment.On, why is null ? moment.Reason : $"{why}。{moment.Reason}");
    }
}

internal sealed class Reject(ApplicantsAtGate applicants, PlacesAtGate places) : EndWay(applicants, places, ApplicantStage.Rejected);

internal sealed class Withdraw(ApplicantsAtGate applicants, PlacesAtGate places) : EndWay(applicants, places, ApplicantStage.Withdrawn);
