using Touyan.Kernel;

namespace Touyan.Modules.Rulebook;

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
