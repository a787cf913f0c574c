using Touyan.Kernel;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.FloatingMembers.Model;

/// <summary>The rules on floating members (rulebook/floating.yaml and, for the months away, membership.yaml), as of a day.</summary>
public sealed class FloatingRules(RulesOn on)
{
    public Rule BothSidesRegister => on.Rule("FLO-02.registration");

    public Rule EducationBeforeLeaving => on.Rule("FLO-03.education-before-leaving");

    /// <summary>Months from one contact to the next.</summary>
    public Cited<int> ContactMonths => on.Number("FLO-06.contact-months");

    public Rule ContactPerson => on.Rule("FLO-04.contact-person");

    public Rule DuesAtReceivingPlace => on.Rule("FLO-05.dues-place");

    /// <summary>Months without any contact after which a member counts as one to be searched for.</summary>
    public Cited<int> SilentMonths => on.Number("FLO-06.silent-months");

    /// <summary>Months at a fixed place after which the relation is to be transferred.</summary>
    public Cited<int> TransferMonths => on.Rules.Membership(on.Day).TransferMonths;

    /// <summary>Months from which on somebody away counts as floating.</summary>
    public Cited<int> AbsenceMonths => on.Rules.Membership(on.Day).FloatingMonths;

    /// <summary>What somebody takes along who is away for less.</summary>
    public Rule Certificate => on.Rule("TRF-07.certificate-months");

    /// <summary>Days before and after the spring festival in which those who come home are received.</summary>
    public Cited<int> ReceptionDays => on.Number("FLO-07.reception-days");

    /// <summary>Heard of on this day or before: the next contact is late.</summary>
    public DateOnly LastHeardIfLate => Latest(ContactMonths.Value, isInclusive: false);

    /// <summary>Heard of on this day or before: silent.</summary>
    public DateOnly LastHeardIfSilent => Latest(SilentMonths.Value, isInclusive: true);

    /// <summary>Away since this day or before: long enough that the relation is to be transferred.</summary>
    public DateOnly SinceIfToTransfer => Latest(TransferMonths.Value, isInclusive: true);

    /// <summary>The day by which the next contact is due.</summary>
    public DateOnly NextContactOn(DateOnly heardOn) => heardOn.AddMonths(ContactMonths.Value);

    // The last day from which the months have passed. Months differ in length, so the day is looked for: 31 August and six months are 28 February.
    private DateOnly Latest(int months, bool isInclusive)
    {
        var passed = isInclusive ? on.Day : on.Day.AddDays(-1);
        var day = passed.AddMonths(-months);
        while (day.AddDays(1).AddMonths(months) <= passed)
            day = day.AddDays(1);

        return day;
    }
}
