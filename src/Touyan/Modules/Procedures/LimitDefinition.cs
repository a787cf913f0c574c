using Touyan.Kernel;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Procedures;

/// <summary>A time limit: so long, by a rule, from a day of the case.</summary>
/// <param name="Rule">The rule whose number and unit it is; null where the day itself is known.</param>
/// <param name="From">From when: <c>opened</c> (the step was opened), <c>start</c> (the case began), <c>step:x</c> (the day of that decision), <c>field:x</c> (the day in that field), <c>learned:x</c> (the day that an effect found out).</param>
public sealed record LimitDefinition(string? Rule, string From)
{
    public const string Opened = "opened";
    public const string Start = "start";
    public const string StepPrefix = "step:";
    public const string FieldPrefix = "field:";
    public const string LearnedPrefix = "learned:";

    /// <summary>The step that it counts from.</summary>
    public string? Step => After(StepPrefix);

    /// <summary>The field that it counts from.</summary>
    public string? Field => After(FieldPrefix);

    /// <summary>What an effect found out and it counts from: until when somebody is on probation.</summary>
    public string? Learned => After(LearnedPrefix);

    private string? After(string prefix) => From.StartsWith(prefix, StringComparison.Ordinal) ? From[prefix.Length..] : null;
}

/// <summary>The limit may be put off to a longer one, by whom, for a recorded reason.</summary>
public sealed record ExtensionDefinition(string Rule, IReadOnlyList<KeeperDefinition> By);

/// <summary>Counts days, working days, months and years as rules give them.</summary>
public static class Limits
{
    private static readonly Dictionary<string, Func<DateOnly, int, WorkCalendar, DateOnly>> Units = new(StringComparer.Ordinal)
    {
        ["天"] = (from, n, _) => from.AddDays(n),
        ["日"] = (from, n, _) => from.AddDays(n),
        ["个工作日"] = (from, n, calendar) => calendar.AddWorkingDays(from, n).Value,
        ["个月"] = (from, n, _) => from.AddMonths(n),
        ["年"] = (from, n, _) => from.AddYears(n),
    };

    /// <summary>True when the rule is a whole number of a unit of time.</summary>
    public static bool IsSpan(Rule rule) => NumberOf(rule) is not null && rule.Unit is { } unit && Units.ContainsKey(unit);

    /// <summary>The day that lies so long after a day, as the rule has it.</summary>
    public static DateOnly After(DateOnly from, Rule rule, WorkCalendar calendar) =>
        Units[rule.Unit!](from, NumberOf(rule)!.Value, calendar);

    // Of a range, the longest: 一般不超过.
    private static int? NumberOf(Rule rule) =>
        rule.Number is { } number && decimal.IsInteger(number) ? (int)number
        : rule.Range is { } range ? range.Max ?? range.Min
        : null;
}
