using Touyan.Kernel;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Procedures.Running;

/// <summary>The days of a step: by when, and not before when. By the rules in force on the day on which it is opened.</summary>
public static class CaseClock
{
    public static StepTimes TimesOf(CaseSoFar at, StepDefinition step, DateOnly openedOn, Rules rules) =>
        new(openedOn, DayOf(step.Limit, at, openedOn, rules), DayOf(step.Earliest, at, openedOn, rules));

    /// <summary>The longest that the limit of a step may be put off to; null when it has none.</summary>
    public static DateOnly? MostOf(Case at, StepDefinition step, CaseStep opened, Rules rules) =>
        step is { Limit: { } limit, Extension: { } extension }
            ? DayOf(limit with { Rule = extension.Rule }, CaseSoFar.Of(at), opened.OpenedOn, rules)
            : null;

    /// <summary>A rule as of a day; its first version on days before it was in force, since a limit is counted all the same.</summary>
    public static Rule RuleOn(Rules rules, string id, DateOnly day) => rules.Find(id, day) ?? rules.Versions(id)[0];

    private static DateOnly? DayOf(LimitDefinition? limit, CaseSoFar at, DateOnly openedOn, Rules rules)
    {
        if (limit is null)
            return null;

        if (DayFrom(limit, at, openedOn) is not { } day)
            return null;

        return limit.Rule is { } rule ? Limits.After(day, RuleOn(rules, rule, openedOn), rules.Calendar) : day;
    }

    private static DateOnly? DayFrom(LimitDefinition limit, CaseSoFar at, DateOnly openedOn)
    {
        if (limit.Step is { } step)
            return at.Days.TryGetValue(step, out var decided) ? decided : at.Basis.Values.Date(step);

        return (limit.Field ?? limit.Learned) is { } known ? at.Basis.Values.Date(known)
            : limit.From == LimitDefinition.Start ? at.StartedOn
            : openedOn;
    }
}
