using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Development;

/// <summary>
/// The rules on developing members (rulebook/development.yaml), as of a day. Who applied before they were in force is judged by the first of them: his
/// way goes on under them.
/// </summary>
public sealed class DevelopmentRules(RulesOn asOf)
{
    private readonly RulesOn on = asOf with { ReachesBack = true };

    public DateOnly Day => on.Day;

    /// <summary>Full years of age at application.</summary>
    public Cited<int> MinAge => on.Number("STEP-01.min-age");

    public Cited<int> TalkMonths => on.Number("STEP-02.talk-months");

    public Cited<Bounds> Contacts => on.Range("STEP-05.contacts");

    public Rule ContactEligible => on.Rule("STEP-05.contact-eligible");

    /// <summary>Months between two reviews of an activist.</summary>
    public Cited<int> ReviewMonths => on.Number("STEP-06.review-months");

    /// <summary>Months between two looks of a committee at its activists.</summary>
    public Cited<int> AnalysisMonths => on.Number("STEP-06.analysis-months");

    public Rule MovedPeriod => on.Rule("STEP-06.moved-period");

    public Cited<int> ActivistMonths => on.Number("STEP-07.activist-months");

    public Cited<int> Introducers => on.Number("STEP-09.introducers");

    public Rule IntroducerEligible => on.Rule("STEP-09.introducer-eligible");

    public Rule Kin => on.Rule("DEV-08.kin");

    /// <summary>Months for which a political review holds; 0 without end.</summary>
    public Cited<int> ReviewValidMonths => on.Number("STEP-10.review-valid-months");

    public Cited<int> TrainingDays => on.Number("STEP-11.training-days");

    public Cited<int> TrainingHours => on.Number("STEP-11.training-hours");

    /// <summary>Types of organisations that approve no admission.</summary>
    public Cited<IReadOnlyList<CodeEntry>> MayNotApprove => on.Entries("STEP-17.may-not-approve");

    public Rule TemporaryExclusions => on.Rule("ORG-03.temporary-exclusions");

    public Cited<int> LeavingMonths => on.Number("STEP-13.leaving-months");

    public Cited<int> ApprovalMonths => on.Number("STEP-17.approval-months");

    public Cited<int> MaxApprovalMonths => on.Number("STEP-17.max-approval-months");

    public Cited<bool> NoticeRequired => on.Flag("DEV-03.notice-required");

    public Cited<int> NoticeWorkingDays => on.Number("DEV-03.notice-working-days");

    /// <summary>Years after which somebody who was expelled may be admitted again.</summary>
    public Cited<int> ExpelledYears => on.Number("DEV-04.readmission-years");

    /// <summary>Years after which somebody who was delisted may be admitted again.</summary>
    public Cited<int> DelistedYears => on.Number("DEV-04.delisted-readmission-years");

    public Cited<bool> PlanIsBinding => on.Flag("DEV-06.plan-binding");

    /// <summary>Years without an admission after which a branch is told of.</summary>
    public Cited<int> IdleYears => on.Number("DEV-07.idle-years");

    public Cited<int> ProbationMonths => on.Number("STEP-22.probation-months");

    public Cited<Bounds> ExtensionMonths => on.Range("STEP-23.extension-months");

    public Cited<int> MaxExtensions => on.Number("STEP-23.max-extensions");

    public Rule Dossier => on.Rule("STEP-25.dossier");

    /// <summary>True where DEV-04 is in force: before, there was no such rule in the book.</summary>
    public bool KnowsReadmission => on.Has("DEV-04.readmission-years");
}

internal static class DevelopmentRulesOf
{
    extension(Rules rules)
    {
        public DevelopmentRules Development(DateOnly on) => new(rules.On(on));
    }
}
