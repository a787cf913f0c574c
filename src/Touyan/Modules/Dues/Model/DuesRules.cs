using Touyan.Kernel;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Dues.Model;

/// <summary>The rules on dues (rulebook/dues.yaml), as of a day: of the last day of a month for what is owed for that month.</summary>
public sealed class DuesRules(RulesOn on)
{
    public Cited<Brackets> SalaryBrackets => on.Brackets("DUES-01.salary-brackets");

    public Cited<Brackets> RetiredBrackets => on.Brackets("DUES-04.retired-brackets");

    /// <summary>Months whose net income is averaged for whoever has no monthly one.</summary>
    public Cited<int> IncomeMonths => on.Number("DUES-03.quarter-months");

    public Cited<decimal> FarmerLeast => on.Amount("DUES-05.farmer-min");

    public Cited<decimal> FarmerMost => on.Amount("DUES-05.farmer-max");

    /// <summary>Where the branch has not said how much.</summary>
    public Cited<decimal> FarmerUsual => on.Amount("DUES-05.farmer-usual");

    public Cited<decimal> FixedAmount => on.Amount("DUES-06.fixed");

    public Rule Relief => on.Rule("DUES-07.relief");

    public Cited<string> Reassessment => on.Text("DUES-12.reassessment");

    /// <summary>True where amounts are fixed at the start of the year and normally stay.</summary>
    public bool IsFixedYearly => Reassessment.Value != "随工资变动";

    public Cited<decimal> SoftCap => on.Amount("DUES-13.soft-cap");

    public Cited<decimal> LargeFrom => on.Amount("DUES-13.large-from");

    /// <summary>To what amounts are rounded, in fen.</summary>
    public Cited<long> RoundedTo => new(Rounding.Value == "角" ? Fen.OfTenth : 1, Rounding.Rule);

    public Rule Start => on.Rule("DUES-20.start");

    public Rule Place => on.Rule("DUES-21.place");

    /// <summary>The day of the month on which it is settled which branch the month is owed to.</summary>
    public Cited<int> OwingDay => on.Number("DUES-21.owing-day");

    public Rule Rhythm => on.Rule("DUES-22.rhythm");

    /// <summary>How many months are paid at once where the branch agrees to it.</summary>
    public Cited<int> QuarterMonths => on.Number("DUES-22.quarter-months");

    public Rule Payers => on.Rule("DUES-22.payers");

    public Cited<int> ArrearsMonths => on.Number("DUES-23.arrears-months");

    /// <summary>Unpaid months after which he is reminded.</summary>
    public Cited<int> RemindMonths => on.Number("DUES-24.remind-months");

    /// <summary>Unpaid months in a row that count as having left.</summary>
    public Cited<int> LapseMonths => on.Number("DUES-24.lapse-months");

    public Rule Forbidden => on.Rule("DUES-25.forbidden");

    /// <summary>What a branch or general branch hands up of what it took in, in per cent.</summary>
    public Cited<decimal> BranchShare => on.Amount("DUES-32.branch-share");

    /// <summary>What a committee hands up to the county; 0 while the county has not said.</summary>
    public Cited<decimal> CommitteeShare => on.Amount("DUES-32.committee-share");

    public Cited<IReadOnlyList<CodeEntry>> Uses => on.Entries("DUES-35.uses");

    public Rule Collective => on.Rule("DUES-37.collective");

    public Rule Publish => on.Rule("DUES-39.publish");

    /// <summary>What is income in the sense of the rules, and what is not.</summary>
    public IReadOnlyList<Rule> Counted =>
        [
            on.Rule("DUES-01.salary-basis"),
            on.Rule("DUES-09.counted-organs"),
            on.Rule("DUES-09.counted-institutions"),
            on.Rule("DUES-09.counted-workers"),
            on.Rule("DUES-09.counted-enterprises"),
            on.Rule("DUES-11.performance"),
            on.Rule("DUES-10.excluded"),
            on.Rule("DUES-04.retired-basis"),
            on.Rule("DUES-03.self-employed-basis"),
        ];

    private Cited<string> Rounding => on.Text("DUES-14.rounding");
}
