namespace Touyan.Modules.Rulebook;

/// <summary>The rules on membership (rulebook/membership.yaml), as of a day.</summary>
public sealed class MembershipRules(RulesOn on)
{
    /// <summary>Full years of age at application.</summary>
    public Cited<int> MinAge => on.Number("STEP-01.min-age");

    public Cited<int> ProbationMonths => on.Number("STEP-22.probation-months");

    /// <summary>In force on days of admission on which there was no probation; asked for with <see cref="Rules.Find"/>.</summary>
    public const string NoProbation = "STEP-22.no-probation";

    /// <summary>Months by which probation may be extended, once.</summary>
    public Cited<Bounds> ExtensionMonths => on.Range("STEP-23.extension-months");

    public Cited<int> MaxExtensions => on.Number("STEP-23.max-extensions");

    /// <summary>Months by which the discussion may be put off for a probationary member who was transferred in.</summary>
    public Cited<int> MaxDeferralMonths => on.Number("STEP-23.max-deferral-months");

    /// <summary>Years abroad after which membership is normally suspended.</summary>
    public Cited<int> AbroadYears => on.Number("MEM-01.abroad-years");

    /// <summary>Months without contact after which membership is suspended.</summary>
    public Cited<int> LostContactMonths => on.Number("MEM-02.lost-contact-months");

    /// <summary>Years after suspension at which a member still lost is delisted.</summary>
    public Cited<int> DelistYears => on.Number("MEM-02.delist-years");

    /// <summary>Months away after which the relation is transferred.</summary>
    public Cited<int> TransferMonths => on.Number("TRF-01.months-away");

    /// <summary>Months of absence after which a member is a floating one.</summary>
    public Cited<int> FloatingMonths => on.Number("FLO-01.absence-months");
}
