using Touyan.Kernel;

namespace Touyan.Modules.Rulebook;

/// <summary>
/// The door of the rule book: every number, code table, band and the working-day calendar. Asked for in a request, it is the book as the county of
/// the request has it, its own values laid over those of the regulations; what is alike for all counties asks for <see cref="NationalRules"/>.
/// A rule is read as of the day that is judged: today for a form, the last day of the month for a figure of that month.
/// </summary>
public abstract class Rules
{
    private readonly RulebookContent content;
    private readonly Dictionary<string, CodeTable> codes;
    private readonly Dictionary<string, Bands<int>> ages;
    private readonly Dictionary<string, Bands<DateOnly>> periods;

    private protected Rules(RulebookContent content)
    {
        this.content = content;
        codes = content.CodeTables.ToDictionary(t => t.Id, StringComparer.Ordinal);
        ages = content.Ages.ToDictionary(b => b.Id, StringComparer.Ordinal);
        periods = content.Periods.ToDictionary(b => b.Id, StringComparer.Ordinal);
    }

    // Another view of the same book: tables and bands are not gone through again.
    private protected Rules(Rules same) => (content, codes, ages, periods) = (same.content, same.codes, same.ages, same.periods);

    /// <summary>Files of rules, in order of name.</summary>
    public IReadOnlyList<RuleFile> Files => Versioned.Files;

    public IReadOnlyList<CodeTable> CodeTables => content.CodeTables;

    public IReadOnlyList<Bands<int>> AllAges => content.Ages;

    public IReadOnlyList<Bands<DateOnly>> AllPeriods => content.Periods;

    /// <summary>What the working-day calendar says of itself, and its days year by year.</summary>
    public CalendarFile CalendarFile => content.CalendarFile;

    /// <summary>Holidays and 调休: every deadline in working days is counted by it.</summary>
    public WorkCalendar Calendar => content.CalendarFile.Calendar;

    /// <summary>The rules with all their versions.</summary>
    private protected abstract RuleVersions Versioned { get; }

    /// <summary>Fault when there is no such table: names of tables are part of the program.</summary>
    public CodeTable Codes(string table) =>
        codes.TryGetValue(table, out var found) ? found : throw new KeyNotFoundException($"规则库中没有代码表 {table}");

    public CodeTable? FindCodes(string table) => codes.GetValueOrDefault(table);

    /// <summary>Bands of full years: <c>age</c>.</summary>
    public Bands<int> Ages(string id = "age") => ages[id];

    public Bands<int>? FindAges(string id) => ages.GetValueOrDefault(id);

    /// <summary>Bands of days: <c>joining-period</c>.</summary>
    public Bands<DateOnly> Periods(string id = "joining-period") => periods[id];

    public Bands<DateOnly>? FindPeriods(string id) => periods.GetValueOrDefault(id);

    /// <summary>The version of a rule in force on a day; null when none is.</summary>
    public Rule? Find(string id, DateOnly on) => Versions(id).FirstOrDefault(r => r.InForce.Contains(on));

    /// <summary>All versions of a rule, in the order of the file.</summary>
    public IReadOnlyList<Rule> Versions(string id) => Versioned.Of(id);

    /// <summary>Where the page shows a rule: what a finding or refusal that cites it links to.</summary>
    public string? AddressOf(string id) => Versions(id).Count > 0 ? $"/rulebook/rules/{id}" : null;

    /// <summary>The rule book as it stood on a day.</summary>
    public RulesOn On(DateOnly day) => new(this, day);

    /// <summary>A whole number in force on a day.</summary>
    public Cited<int> Number(string id, DateOnly on) => On(on).Number(id);

    /// <summary>Rules on setting up organisations, as of a day.</summary>
    public SetUpRules SetUp(DateOnly on) => new(On(on));

    /// <summary>Rules on membership, as of a day.</summary>
    public MembershipRules Membership(DateOnly on) => new(On(on));

    /// <summary>Rules on passwords, sessions and logs, as of a day.</summary>
    public SecurityRules Security(DateOnly on) => new(On(on));
}
