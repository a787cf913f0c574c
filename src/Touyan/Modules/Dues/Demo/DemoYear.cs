using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Platform.Demo;

namespace Touyan.Modules.Dues.Demo;

/// <summary>Invents the year of some branches: what members live on, what they owe and when they pay.</summary>
internal sealed class DemoYear(
    DemoPlan plan,
    DuesDesk desk,
    IReadOnlyDictionary<MemberId, DateOnly> born,
    IReadOnlyDictionary<MemberId, DuesBasis> known,
    IReadOnlyCollection<MonthsElsewhere> elsewhere,
    Random random
)
{
    private const int Months = 11;
    private const string Bookkeeper = "演示数据";

    private readonly Dictionary<MemberId, DuesBasis> bases = new(known);

    // For how many months, to the last, somebody has paid nothing.
    private readonly Dictionary<MemberId, int> behind = [];
    private readonly Dictionary<DateOnly, DuesRules> rules = [];

    public DemoRows Rows { get; } = new();

    /// <summary>Months that were paid.</summary>
    public HashSet<(MemberId, DateOnly)> Paid { get; } = [];

    /// <summary>The first month of the year that the demo tells.</summary>
    public static DateOnly First(DemoPlan plan) => DuesMonth.Of(plan.Today).AddMonths(-Months);

    public void Run(OrganizationPlace branch, IReadOnlyList<MemberStay> stays, DemoUpperBooks upper)
    {
        var books = new DemoBooks(plan, branch.Id, Rows);
        var (months, thisMonth) = (DuesMonth.Through(First(plan), DuesMonth.Of(plan.Today)).ToList(), DuesMonth.Of(plan.Today));
        var assessed = months.ToDictionary(m => m, m => AssessAll(stays, branch, m));
        foreach (var month in months)
        {
            // A village collects a quarter at once, where its members agree to it.
            var span =
                !IsVillage(branch) ? [month]
                : IsFirstOfSpan(month) ? months.FindAll(m => m >= month && IsSameQuarter(m, month))
                : [];
            Collect(books, month, [.. span.SelectMany(m => assessed[m]).Where(IsPaid)]);
            if (month.Month % 3 == 0 && month < thisMonth)
                upper.Take(branch, books.Remit(DuesMonth.LastDayOf(month)), DuesMonth.LastDayOf(month));
        }

        books.Close();
    }

    private List<DuesAssessment> AssessAll(IReadOnlyList<MemberStay> stays, OrganizationPlace branch, DateOnly month)
    {
        var owed = stays.Where(s => DuesMonth.Owes(new Period(s.From, s.To), s.AdmittedOn, month, RulesOf(month))).DistinctBy(s => s.Id);
        var rows = owed.Select(s => Assess(s, branch, month)).ToList();
        Rows.Assessments.AddRange(rows);
        return rows;
    }

    private bool IsFirstOfSpan(DateOnly month) => month == First(plan) || DuesMonth.IsQuarterStart(month);

    private static bool IsSameQuarter(DateOnly one, DateOnly other) =>
        one.Year == other.Year && (one.Month - 1) / 3 == (other.Month - 1) / 3;

    private bool IsVillage(OrganizationPlace branch) => desk.Book.Codes("sector").Find(branch.Sector)?.Has("village") is true;

    private void Collect(DemoBooks books, DateOnly month, IReadOnlyList<DuesAssessment> paid)
    {
        var day = month.AddDays(random.Next(4, 25));
        var on = day > plan.Today ? plan.Today : day;
        foreach (var row in paid)
            Paid.Add((row.MemberId, row.Month));

        if (paid.Count > 0)
            books.Collect(on, paid, Bookkeeper);
    }

    private DuesRules RulesOf(DateOnly month) => rules.TryGetValue(month, out var found) ? found : rules[month] = desk.RulesOf(month);

    private DuesAssessment Assess(MemberStay stay, OrganizationPlace branch, DateOnly month)
    {
        if (!bases.TryGetValue(stay.Id, out var basis))
        {
            basis = DuesBasis.Fix(FactsOf(stay, branch), current: null, RulesOf(First(plan))).Value;
            Rows.Bases.Add(bases[stay.Id] = basis);
        }

        var wanted = new AssessedMonth(plan.County, stay.Id, month, branch.Id, Corrects: null, DemoBooks.EnteredOn(month));
        return elsewhere.Any(e => e.Member == stay.Id && e.From <= month && month <= e.To)
            ? DuesAssessment.Elsewhere(wanted, RulesOf(month).Place.Id)
            : DuesAssessment.Of(wanted, basis, relief: null, RulesOf(month));
    }

    // One in eighty has paid nothing for some months; of the month at hand not all is there yet.
    private bool IsPaid(DuesAssessment row)
    {
        var (member, month) = (row.MemberId, row.Month);
        if (!behind.TryGetValue(member, out var months))
            behind[member] = months = random.Next(80) == 0 ? random.Next(1, 9) : 0;

        var left = DuesMonth.Between(month, DuesMonth.Of(plan.Today));
        var isPaid = months > 0 ? left > months : left > 0 || random.Next(10) < 6;
        return isPaid && row.AmountFen > 0;
    }

    private BasisFacts FactsOf(MemberStay stay, OrganizationPlace branch)
    {
        var category = CategoryOf(stay, branch);
        return new BasisFacts
        {
            County = plan.County,
            Member = stay.Id,
            From = First(plan),
            Category = category,
            IncomeFen = IncomeOf(category),
            ChosenFen = null,
            Evidence = category.HasIncome ? "年初核定，工资或者养老金发放单" : "年初核定，党支部研究",
            FixedBy = Bookkeeper,
            RecordedAt = DemoBooks.EnteredOn(First(plan)),
        };
    }

    private long? IncomeOf(DuesCategory category) =>
        category switch
        {
            DuesCategory.Retired => random.Next(2_200, 7_500) * 100L,
            _ when category.HasIncome => random.Next(2_600, 12_500) * 100L,
            _ => null,
        };

    private DuesCategory CategoryOf(MemberStay stay, OrganizationPlace branch)
    {
        var age = MemberFacts.FullYears(born[stay.Id], plan.Today);
        return IsVillage(branch)
                ? random.Next(10) switch
                {
                    < 7 => DuesCategory.Farmer,
                    7 => DuesCategory.SelfEmployed,
                    8 => DuesCategory.Salaried,
                    _ => DuesCategory.Relief,
                }
            : age >= 60 ? DuesCategory.Retired
            : age <= 22 ? DuesCategory.Student
            : random.Next(25) switch
            {
                0 => DuesCategory.Unemployed,
                1 => DuesCategory.SelfEmployed,
                2 => DuesCategory.AnnualSalary,
                _ => DuesCategory.Salaried,
            };
    }
}
