using Touyan.Kernel;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Members.Model;

/// <summary>What was entered wrongly is put right: the trail keeps what stood there before, and why.</summary>
public sealed partial class Member
{
    /// <summary>Basic data, in normal form; whether they agree with one another was checked before.</summary>
    public Refusal? Correct(MemberDetails details)
    {
        if (Standing is MembershipStanding.Merged)
            return MemberRefusals.NotOnTheBooks;

        Call(details.Name);
        (IdNumber, Sex, BornOn) = (details.IdNumber, details.Sex, details.BornOn);
        (Ethnicity, NativePlace, Phone, Note) = (details.Ethnicity, details.NativePlace, details.Phone, details.Note);
        return null;
    }

    /// <summary>The days of admission and conversion, and with them the spells that begin there.</summary>
    /// <param name="admittedOn">入党日期.</param>
    /// <param name="convertedOn">转正日期.</param>
    /// <param name="hadProbation">False when the constitution in force on the day of admission knew none.</param>
    /// <param name="today">The day it is.</param>
    /// <param name="rules">As of today.</param>
    public Refusal? CorrectDates(DateOnly admittedOn, DateOnly? convertedOn, bool hadProbation, DateOnly today, MembershipRules rules)
    {
        if (
            (CheckAdmission(admittedOn, today, rules) ?? CheckConversion(admittedOn, convertedOn, hadProbation, today, rules)) is
            { } refusal
        )
            return refusal;

        var first = spells.OrderBy(s => s.From).ThenBy(s => s.To ?? DateOnly.MaxValue).First();
        var conversion = spells.Find(s => s.Cause == Causes.Conversion);
        var next = conversion is null ? first.To : conversion.To;
        if ((convertedOn ?? admittedOn) > next || (conversion is null && convertedOn is not null && spells.Count > 1))
            return MemberRefusals.SpellsInTheWay;

        first.BeginOn(admittedOn);
        if (convertedOn is { } converted && conversion is not null)
            MoveBoundary(conversion, converted);
        else if (convertedOn is { } day)
            SplitFirst(first, day);

        (AdmittedOn, ConvertedOn) = (admittedOn, convertedOn);
        return null;
    }

    private Refusal? CheckAdmission(DateOnly admittedOn, DateOnly today, MembershipRules rules)
    {
        if (Standing is MembershipStanding.Merged)
            return MemberRefusals.NotOnTheBooks;

        if (admittedOn > today)
            return MemberRefusals.InFuture(nameof(AdmittedOn));

        return MemberFacts.FullYears(BornOn, admittedOn) < rules.MinAge.Value ? MemberRefusals.AdmittedTooYoung(rules.MinAge) : null;
    }

    private Refusal? CheckConversion(DateOnly admittedOn, DateOnly? convertedOn, bool hadProbation, DateOnly today, MembershipRules rules)
    {
        if (Kind is MemberKind.Probationary)
            return convertedOn is null ? null : MemberRefusals.ProbationaryHasNoConversion;

        if (convertedOn is null)
            return spells.Exists(s => s.Cause == Causes.Conversion) ? MemberRefusals.ConversionNeedsDay : null;

        if (convertedOn > today)
            return MemberRefusals.InFuture(nameof(ConvertedOn));

        var ends = hadProbation ? admittedOn.AddMonths(rules.ProbationMonths.Value) : admittedOn;
        return convertedOn < ends
            ? MemberRefusals.ProbationNotEnded(ends, rules.ProbationMonths.Article) with
            {
                Field = nameof(ConvertedOn),
            }
            : null;
    }

    private void MoveBoundary(MembershipSpell conversion, DateOnly day)
    {
        var before = spells.Single(s => s.To == conversion.From && s.Kind is MemberKind.Probationary && s.Id != conversion.Id);
        before.EndOn(day);
        conversion.BeginOn(day);
    }

    private void SplitFirst(MembershipSpell only, DateOnly converted)
    {
        var happening = new Happening(converted, only.RecordedAt) { EvidenceOn = only.EvidenceOn };
        only.BeProbationaryUntil(converted);
        spells.Add(MembershipSpell.After(only, this, Causes.Conversion, happening));
    }
}

/// <summary>Basic data of a member.</summary>
public sealed record MemberDetails
{
    public required string Name { get; init; }
    public required CitizenId IdNumber { get; init; }
    public required Sex Sex { get; init; }
    public required DateOnly BornOn { get; init; }
    public required string Ethnicity { get; init; }
    public string? NativePlace { get; init; }
    public PhoneNumber? Phone { get; init; }
    public string? Note { get; init; }
}
