using Touyan.Kernel;

namespace Touyan.Modules.Rulebook.Files;

/// <summary>rulebook/*.yaml.</summary>
internal sealed class RuleFileShape : Located
{
    public string? Title { get; set; }
    public string? About { get; set; }
    public List<RuleShape> Rules { get; set; } = [];
}

internal sealed class RuleShape : Located
{
    public string? Id { get; set; }
    public string? Title { get; set; }
    public string? Article { get; set; }
    public Evidence? Evidence { get; set; }
    public Strength? Strength { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public string? Value { get; set; }
    public int? Min { get; set; }
    public int? Max { get; set; }
    public List<string>? Values { get; set; }
    public string? Share { get; set; }
    public bool? Exceeds { get; set; }
    public ShareBase? Of { get; set; }
    public List<BracketShape>? Brackets { get; set; }
    public bool? Local { get; set; }
    public decimal? LocalMin { get; set; }
    public decimal? LocalMax { get; set; }
    public List<string>? LocalValues { get; set; }
    public string? Codes { get; set; }
    public string? Unit { get; set; }
    public string? Note { get; set; }
}

internal sealed class BracketShape : Located
{
    public decimal? UpTo { get; set; }
    public string? Rate { get; set; }
}

/// <summary>rulebook/codes/*.yaml.</summary>
internal sealed class CodeTableShape : Located
{
    public string? Title { get; set; }
    public string? Standard { get; set; }
    public Evidence? Evidence { get; set; }
    public List<GroupShape> Groups { get; set; } = [];
    public List<GroupShape> Tags { get; set; } = [];
    public List<CodeShape> Entries { get; set; } = [];
}

internal sealed class GroupShape : Located
{
    public string? Code { get; set; }
    public string? Name { get; set; }
}

internal sealed class CodeShape : Located
{
    public string? Code { get; set; }
    public string? Name { get; set; }
    public List<string> Aliases { get; set; } = [];
    public string? Group { get; set; }
    public string? Parent { get; set; }
    public List<string> Tags { get; set; } = [];
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public string? Note { get; set; }
}

/// <summary>rulebook/bands/*.yaml.</summary>
internal sealed class BandsShape : Located
{
    public string? Title { get; set; }
    public string? Article { get; set; }
    public Evidence? Evidence { get; set; }

    /// <summary>years or days.</summary>
    public string? Of { get; set; }
    public List<BandShape> Bands { get; set; } = [];
}

internal sealed class BandShape : Located
{
    public string? Code { get; set; }
    public string? Name { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }
}

/// <summary>rulebook/calendar/working-days.yaml.</summary>
internal sealed class CalendarShape : Located
{
    public string? Title { get; set; }
    public string? About { get; set; }
    public string? Article { get; set; }
    public Evidence? Evidence { get; set; }
    public string? Source { get; set; }
    public DateOnly? FirstDay { get; set; }
    public DateOnly? LastDay { get; set; }
    public List<CalendarYearShape> Years { get; set; } = [];
}

internal sealed class CalendarYearShape : Located
{
    public int Year { get; set; }
    public Dictionary<string, List<DateOnly>> DaysOff { get; set; } = [];
    public Dictionary<string, List<DateOnly>> MadeUpDays { get; set; } = [];
}
