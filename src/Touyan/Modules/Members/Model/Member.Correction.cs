using Touyan.Kernel;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Secrets;

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
        (Ethnicity, NativePlace, Phone, Note) = (details.Ethnicity, details.NativePlace, Secret.Of(details.Phone), details.Note);
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

        if (MoveBeginnings(admittedOn, convertedOn) is { } inTheWay)
            return inTheWay;

        (AdmittedOn, ConvertedOn) = (admittedOn, convertedOn);
        return null;
    }

    // Nothing is moved past the change before it or the one after it.
    private Refusal? MoveBeginnings(DateOnly admittedOn, DateOnly? convertedOn)
    {
        var inOrder = InOrder;
        var (first, full) = (inOrder[0], inOrder.FindIndex(s => s.Kind is MemberKind.Full));
        // Whoever was moved after his probation had ended is booked as a full member later than he is one.
        var moved = full > 0 && convertedOn != ConvertedOn ? convertedOn : null;
        if (first.Cause == Causes.TransferIn)
            return MoveWithinArrival(inOrder, admittedOn, moved, full) ?? CheckBefore(first, full, convertedOn);

        if (full != 1 && admittedOn > first.To)
            return MemberRefusals.SpellsInTheWay;

        var refusal =
            moved is { } to ? MoveConversion(inOrder, full, to)
            : full == 0 && convertedOn is { } day && day > admittedOn ? Part(inOrder, day)
            : null;
        if (refusal is null)
            first.BeginOn(admittedOn);

        return refusal;
    }

    // These books begin with the day on which he was received: what was before it moves nothing.
    private static Refusal? MoveWithinArrival(List<MembershipSpell> inOrder, DateOnly admittedOn, DateOnly? convertedOn, int full)
    {
        if (admittedOn > inOrder[0].From || convertedOn < inOrder[full - 1].From)
            return MemberRefusals.SpellsInTheWay;

        return convertedOn is { } day ? MoveConversion(inOrder, full, day) : null;
    }

    private static Refusal? CheckBefore(MembershipSpell first, int full, DateOnly? convertedOn) =>
        full == 0 && convertedOn > first.From ? MemberRefusals.SpellsInTheWay : null;

    private static Refusal? MoveConversion(List<MembershipSpell> inOrder, int full, DateOnly day)
    {
        var (before, conversion) = (inOrder[full - 1], inOrder[full]);
        if (day > conversion.To || (full > 1 && day < before.From))
            return MemberRefusals.SpellsInTheWay;

        before.EndOn(day);
        conversion.BeginOn(day);
        return null;
    }

    /// <summary>A conversion that becomes known parts the spell in which it fell; those before it were probationary.</summary>
    private Refusal? Part(List<MembershipSpell> inOrder, DateOnly day)
    {
        var parted = inOrder.FindIndex(s => s.To is null || day < s.To);
        if (inOrder[parted].Standing is not MembershipStanding.Normal)
            return MemberRefusals.SpellsInTheWay;

        spells.Add(inOrder[parted].FullFrom(day));
        foreach (var spell in inOrder.Take(parted + 1))
            spell.BeProbationary();

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
            return spells.Exists(s => s.Kind is MemberKind.Probationary) ? MemberRefusals.ConversionNeedsDay : null;

        if (convertedOn > today)
            return MemberRefusals.InFuture(nameof(ConvertedOn));

        var probation = MemberFacts.ProbationEnd(MemberKind.Probationary, admittedOn, ProbationExtendedTo, rules)!;
        var ends = hadProbation ? probation.Value : admittedOn;
        return convertedOn < ends ? MemberRefusals.ProbationNotEnded(ends, probation.Article!) with { Field = nameof(ConvertedOn) } : null;
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
