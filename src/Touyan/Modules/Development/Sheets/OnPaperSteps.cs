using Touyan.Modules.Development.Gates;

namespace Touyan.Modules.Development.Sheets;

/// <summary>Which of the 25 steps somebody has behind him who was developed on paper so far, and at which he stands.</summary>
internal static class OnPaperSteps
{
    public static string NextOf(ApplicantEntry entry) =>
        entry switch
        {
            { Stage: ApplicantStage.Probationary } => CaseFields.Steps.Inspect,
            { Stage: ApplicantStage.Target } => "introducers",
            { Stage: ApplicantStage.Activist } => "contacts",
            { TalkedOn: not null } => "recommend",
            _ => "talk",
        };

    public static IEnumerable<(string Step, DateOnly On)> Of(ApplicantEntry entry)
    {
        yield return ("apply", entry.Person.AppliedOn);
        if (entry.TalkedOn is { } talked)
            yield return ("talk", talked);

        if (entry.ActivistOn is not { } activist || entry.Stage is ApplicantStage.Applicant)
            yield break;

        yield return ("recommend", activist);
        yield return ("file-activist", activist);
        if (entry.TargetOn is not { } target || entry.Stage is ApplicantStage.Activist)
            yield break;

        yield return ("determine-target", target);
        yield return ("file-target", target);
        if (entry.Probation is not { AdmittedOn: var admitted })
            yield break;

        yield return (CaseFields.Steps.MeetingAdmission, admitted);
        yield return (CaseFields.Steps.ApproveAdmission, admitted);
    }
}
