using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Members;

/// <summary>A computed value with why it is so: the dates it was computed from, and the rule with its article.</summary>
public sealed record Computed<T>(T Value, string Why, string? RuleId = null, string? Article = null);

/// <summary>All that is computed and never stored. Pure: values in, value out.</summary>
public static class MemberFacts
{
    /// <summary>Full years from one day to another; who was born on 29 February is a year older on 28 February of other years.</summary>
    public static int FullYears(DateOnly from, DateOnly to)
    {
        var years = to.Year - from.Year;
        return from.AddYears(years) > to ? years - 1 : years;
    }

    /// <summary>The last day of birth of those who are at least that old on a day: for queries by age.</summary>
    public static DateOnly LatestBirth(int age, DateOnly on)
    {
        var birth = on.AddYears(-age);
        return birth.AddDays(1).AddYears(age) <= on ? birth.AddDays(1) : birth;
    }

    public static Computed<int> Age(DateOnly bornOn, DateOnly on)
    {
        var age = FullYears(bornOn, on);
        return new(age, $"出生于 {bornOn:yyyy-MM-dd}，至 {on:yyyy-MM-dd} 满 {age} 周岁");
    }

    /// <summary>党龄, in full years; null for a probationary member and where the day of conversion is not known.</summary>
    public static Computed<int?> PartyStanding(MemberKind kind, DateOnly? convertedOn, DateOnly on, Rule? starts)
    {
        if (convertedOn is not { } from || from > on)
            return new(
                null,
                kind is MemberKind.Probationary ? "预备党员尚未转正，党龄未起算" : "转正日期未登记，不能推算党龄",
                starts?.Id,
                starts?.Article
            );

        var years = FullYears(from, on);
        return new(years, $"自转为正式党员之日 {from:yyyy-MM-dd} 起算，至 {on:yyyy-MM-dd} 满 {years} 年", starts?.Id, starts?.Article);
    }

    /// <summary>The day on which probation ends; null for a full member.</summary>
    public static Computed<DateOnly>? ProbationEnd(MemberKind kind, DateOnly admittedOn, DateOnly? extendedTo, MembershipRules rules)
    {
        if (kind is MemberKind.Full)
            return null;

        if (extendedTo is { } until)
            return new(until, $"预备期经批准延长至 {until:yyyy-MM-dd}", rules.ExtensionMonths.Id, rules.ExtensionMonths.Article);

        var months = rules.ProbationMonths;
        var ends = admittedOn.AddMonths(months.Value);
        return new(ends, $"自支部大会通过之日 {admittedOn:yyyy-MM-dd} 起 {months.Value} 个月", months.Id, months.Article);
    }

    public static Computed<Band<int>> AgeBand(DateOnly bornOn, DateOnly on, Bands<int> bands)
    {
        var age = Age(bornOn, on);
        return new(bands.Of(age.Value), age.Why, bands.Id, bands.Article);
    }

    public static Computed<Band<DateOnly>> JoiningPeriod(DateOnly admittedOn, Bands<DateOnly> bands) =>
        new(bands.Of(admittedOn), $"{admittedOn:yyyy-MM-dd} 入党", bands.Id, bands.Article);

    internal static DateOnly ProbationEnd(Member member, MembershipRules rules) =>
        member.ProbationExtendedTo ?? member.AdmittedOn.AddMonths(rules.ProbationMonths.Value);
}
