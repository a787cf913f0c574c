using Touyan.Kernel;
using Touyan.Modules.Members;

namespace Touyan.Modules.Development.Model;

/// <summary>How he goes on. The gates of the case have asked what the regulations ask; here is what cannot be at all.</summary>
public sealed partial class Applicant
{
    /// <summary>上级党委备案: counts from the day on which the branch determined it.</summary>
    public Refusal? BecomeActivist(DateOnly on)
    {
        if (Stage is not ApplicantStage.Applicant)
            return DevelopmentRefusals.WrongStage(Stage);

        (Stage, ActivistOn) = (ApplicantStage.Activist, on);
        return null;
    }

    public Refusal? BecomeTarget(DateOnly on)
    {
        if (Stage is not ApplicantStage.Activist)
            return DevelopmentRefusals.WrongStage(Stage);

        (Stage, TargetOn) = (ApplicantStage.Target, on);
        return null;
    }

    /// <summary>He has his form of admission.</summary>
    public Refusal? TakeForm(string number)
    {
        if (Stage is not ApplicantStage.Target)
            return DevelopmentRefusals.WrongStage(Stage);

        FormNumber = number;
        return null;
    }

    /// <summary>The committee approved: a probationary member since the day of the branch meeting (教育管理条例第二十四条).</summary>
    public Refusal? BecomeProbationary(MemberId member, DateOnly admittedOn, DateOnly probationTo)
    {
        if (Stage is not ApplicantStage.Target)
            return DevelopmentRefusals.WrongStage(Stage);

        (Stage, MemberId, AdmittedOn, ProbationTo) = (ApplicantStage.Probationary, member, admittedOn, probationTo);
        return null;
    }

    public Refusal? ExtendProbation(DateOnly until)
    {
        if (Stage is not ApplicantStage.Probationary)
            return DevelopmentRefusals.WrongStage(Stage);

        ProbationTo = until;
        return null;
    }

    /// <summary>The committee approved the conversion.</summary>
    public Refusal? BecomeFull(DateOnly on)
    {
        if (Stage is not ApplicantStage.Probationary)
            return DevelopmentRefusals.WrongStage(Stage);

        (Stage, EndedOn) = (ApplicantStage.Full, on);
        return null;
    }

    /// <summary>He does not go on: withdrawn, rejected, gone elsewhere, membership cancelled.</summary>
    public Refusal? End(ApplicantStage how, DateOnly on, string? why)
    {
        if (!Stage.IsOpen || how.IsOpen)
            return DevelopmentRefusals.WrongStage(Stage);

        if (
            how is not (ApplicantStage.TransferredOut or ApplicantStage.Deceased)
            && how is ApplicantStage.Cancelled != Stage is ApplicantStage.Probationary
        )
            return DevelopmentRefusals.WrongStage(Stage);

        (Stage, EndedOn, Ending) = (how, on, Short(why));
        return null;
    }

    /// <summary>To another branch: his time of cultivation goes on (细则第十二条).</summary>
    public Refusal? MoveTo(OrganizationId organization, MoveFacts facts)
    {
        if (!Stage.IsBeforeAdmission)
            return DevelopmentRefusals.WrongStage(Stage);

        if (organization == OrganizationId)
            return DevelopmentRefusals.AlreadyThere;

        if (facts.On < AppliedOn || moves.Exists(m => m.On > facts.On))
            return DevelopmentRefusals.BeforeLastMove;

        moves.Add(ApplicantMove.Of(this, organization, facts));
        OrganizationId = organization;
        return null;
    }

    /// <summary>His branch went into another one.</summary>
    public void GoAlongTo(OrganizationId organization) => OrganizationId = organization;

    /// <summary>The branch reviewed him: while activist each half-year, and while on probation.</summary>
    public Refusal? Review(ReviewFacts facts)
    {
        if (Stage is not (ApplicantStage.Activist or ApplicantStage.Target or ApplicantStage.Probationary))
            return DevelopmentRefusals.WrongStage(Stage);

        if (facts.On < ActivistOn)
            return DevelopmentRefusals.ReviewBeforeActivist(ActivistOn.Value);

        if (reviews.Exists(r => r.On == facts.On))
            return DevelopmentRefusals.ReviewedThatDay;

        reviews.Add(CultivationReview.Of(this, facts));
        return null;
    }

    /// <summary>The day of the last review of an activist, or the day from which the first is counted.</summary>
    public DateOnly? ReviewedUntil =>
        ActivistOn is { } from ? reviews.Where(r => r.Phase is ReviewPhase.Cultivation).Select(r => r.On).Append(from).Max() : null;

    private static string? Short(string? text) => text is { Length: > TextMaxLength } ? text[..TextMaxLength] : text;
}
