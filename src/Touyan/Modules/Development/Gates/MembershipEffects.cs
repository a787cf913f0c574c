using Touyan.Kernel;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Development.Gates;

/// <summary>第十七步: the committee approved. He is in the books, probationary since the day of the branch meeting (DEV-01).</summary>
internal sealed class Admit(ApplicantsAtGate applicants, IMembershipDecisions memberships) : ICaseEffect
{
    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        if (await applicants.FindAsync(moment.Applicant, ct) is not { } applicant)
            return DevelopmentRefusals.NotFound;

        var passedOn = moment.DayOf(CaseFields.Steps.MeetingAdmission) ?? moment.On;
        var decision = MembershipWords.Of(moment, passedOn, CaseFields.ApprovalNumber);
        var admitted = await memberships.AdmitAsync(Facts(applicant, passedOn), moment.Party("branch"), decision, ct);
        if (admitted.IsRefused)
            return admitted.Refusal;

        var probationTo = passedOn.AddMonths(moment.Asked.ProbationMonths.Value);
        moment.Learn(CaseFields.ProbationTo, probationTo.ToString("yyyy-MM-dd"));
        moment.SubjectBecomes(admitted.Value);
        return applicant.BecomeProbationary(admitted.Value, passedOn, probationTo);
    }

    private static PersonFacts Facts(Applicant applicant, DateOnly passedOn) =>
        new()
        {
            Name = applicant.Name,
            IdNumber = applicant.IdNumber.Value,
            Ethnicity = applicant.Ethnicity,
            Phone = applicant.Phone?.Value.Value,
            Education = applicant.Education,
            Occupation = applicant.Occupation,
            WorkUnit = applicant.WorkUnit,
            AdmittedOn = passedOn,
            Kind = MemberKind.Probationary,
        };
}

/// <summary>第二十四步: a full member from the day on which his probation ended (细则第三十六条).</summary>
internal sealed class ConvertMember(ApplicantsAtGate applicants, IMembershipDecisions memberships) : ICaseEffect
{
    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        if (await applicants.FindAsync(moment.Applicant, ct) is not { MemberId: { } member, ProbationTo: { } ends } applicant)
            return DevelopmentRefusals.NotFound;

        var decision = MembershipWords.Of(moment, ends, CaseFields.ConversionNumber);
        return await memberships.ConvertAsync(member, decision, ct) is { } refusal ? refusal : applicant.BecomeFull(ends);
    }
}

/// <summary>第二十四步: probation goes on, once, to the day that the meeting named.</summary>
internal sealed class ExtendMember(ApplicantsAtGate applicants, IMembershipDecisions memberships) : ICaseEffect
{
    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        if (await applicants.FindAsync(moment.Applicant, ct) is not { MemberId: { } member } applicant)
            return DevelopmentRefusals.NotFound;

        var until = moment.Values.Date(CaseFields.ExtendedTo)!.Value;
        var decision = MembershipWords.Of(
            moment,
            moment.DayOf(CaseFields.Steps.MeetingConversion) ?? moment.On,
            CaseFields.ExtensionNumber
        );
        if (await memberships.ExtendProbationAsync(member, until, decision, ct) is { } refusal)
            return refusal;

        moment.Learn(CaseFields.ProbationTo, until.ToString("yyyy-MM-dd"));
        return applicant.ExtendProbation(until);
    }
}

/// <summary>第二十四步: no member any more; the place stays used, since he was admitted.</summary>
internal sealed class CancelMember(ApplicantsAtGate applicants, IMembershipDecisions memberships) : ICaseEffect
{
    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        if (await applicants.FindAsync(moment.Applicant, ct) is not { MemberId: { } member } applicant)
            return DevelopmentRefusals.NotFound;

        var decision = MembershipWords.Of(
            moment,
            moment.DayOf(CaseFields.Steps.MeetingConversion) ?? moment.On,
            CaseFields.CancellationNumber
        );
        if (await memberships.CancelProbationAsync(member, decision, ct) is { } refusal)
            return refusal;

        return applicant.End(ApplicantStage.Cancelled, decision.On, moment.Reason);
    }
}

/// <summary>How decisions on a membership are told to the books.</summary>
internal static class MembershipWords
{
    /// <summary>The case as the document that a change of membership rests on; the number of the committee's paper in its words.</summary>
    public static MembershipDecision Of(CaseMoment moment, DateOnly on, string numberField) =>
        new(
            on,
            moment.Number,
            moment.Values.Text(numberField) is { } number ? $"{moment.Outcome!.Title}（{number}）" : moment.Outcome!.Title,
            moment.By
        )
        {
            EvidenceOn = moment.On,
        };
}
