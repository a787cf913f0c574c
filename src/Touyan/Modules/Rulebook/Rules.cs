using Touyan.Kernel;

namespace Touyan.Modules.Rulebook;

/// <summary>
/// The door of the rule book: every number, code table, band and the working-day calendar, as read and checked once at start.
/// A rule is read as of the day that is judged: today for a form, the last day of the month for a figure of that month.
/// </summary>
public sealed class Rules
{
    private readonly Dictionary<string, Rule[]> byId;
    private readonly Dictionary<string, CodeTable> codes;
    private readonly Dictionary<string, Bands<int>> ages;
    private readonly Dictionary<string, Bands<DateOnly>> periods;

    internal Rules(RulebookContent content)
    {
        Files = content.Files;
        Calendar = content.CalendarFile.Calendar;
        CodeTables = content.CodeTables;
        (AllAges, AllPeriods, CalendarFile) = (content.Ages, content.Periods, content.CalendarFile);
        byId = Files.SelectMany(f => f.Rules).GroupBy(r => r.Id).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        codes = CodeTables.ToDictionary(t => t.Id, StringComparer.Ordinal);
        ages = content.Ages.ToDictionary(b => b.Id, StringComparer.Ordinal);
        periods = content.Periods.ToDictionary(b => b.Id, StringComparer.Ordinal);
    }

    /// <summary>Files of rules, in order of name.</summary>
    public IReadOnlyList<RuleFile> Files { get; }

    public IReadOnlyList<CodeTable> CodeTables { get; }

    public IReadOnlyList<Bands<int>> AllAges { get; }

    public IReadOnlyList<Bands<DateOnly>> AllPeriods { get; }

    /// <summary>What the working-day calendar says of itself, and its days year by year.</summary>
    public CalendarFile CalendarFile { get; }

    /// <summary>Holidays and 调休: every deadline in working days is counted by it.</summary>
    public WorkCalendar Calendar { get; }

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
    public Rule? Find(string id, DateOnly on) =>
        byId.TryGetValue(id, out var versions) ? Array.Find(versions, r => r.InForce.Contains(on)) : null;

    /// <summary>All versions of a rule.</summary>
    public IReadOnlyList<Rule> Versions(string id) => byId.GetValueOrDefault(id) ?? [];

    /// <summary>Where the page shows a rule: what a finding or refusal that cites it links to.</summary>
    public string? AddressOf(string id) =>
        Files.FirstOrDefault(f => f.Rules.Any(r => r.Id == id)) is { } file ? $"/rulebook/{file.Id}#{id}" : null;

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

/// <summary>A file of rules.</summary>
public sealed record RuleFile(string Id, string Title, string About, IReadOnlyList<Rule> Rules);

/// <summary>The page of holidays.</summary>
public sealed record CalendarFile(
    string Title,
    string About,
    string Article,
    Evidence Evidence,
    IReadOnlyList<CalendarYear> Years,
    WorkCalendar Calendar
);

/// <summary>Holidays of a year, and the days made up for them, under the names of the holidays.</summary>
public sealed record CalendarYear(
    int Year,
    IReadOnlyDictionary<string, List<DateOnly>> DaysOff,
    IReadOnlyDictionary<string, List<DateOnly>> MadeUpDays
);

/// <summary>All that the folder says.</summary>
internal sealed record RulebookContent(
    IReadOnlyList<RuleFile> Files,
    IReadOnlyList<CodeTable> CodeTables,
    IReadOnlyList<Bands<int>> Ages,
    IReadOnlyList<Bands<DateOnly>> Periods,
    CalendarFile CalendarFile
);
