using Touyan.Kernel;

namespace Touyan.Modules.Dues.Model;

/// <summary>Months, each written as its first day.</summary>
public static class DuesMonth
{
    private const int One = 1;
    private const int InQuarter = 3;

    /// <summary>The month that a day lies in.</summary>
    public static DateOnly Of(DateOnly day) => new(day.Year, day.Month, 1);

    public static DateOnly Next(DateOnly month) => month.AddMonths(One);

    public static DateOnly Before(DateOnly month) => month.AddMonths(-One);

    public static DateOnly LastDayOf(DateOnly month) => Next(month).AddDays(-1);

    /// <summary>How many months lie between two, the first counted.</summary>
    public static int Between(DateOnly from, DateOnly to) => ((to.Year - from.Year) * 12) + to.Month - from.Month;

    /// <summary>Both included.</summary>
    public static IEnumerable<DateOnly> Through(DateOnly from, DateOnly to)
    {
        for (var month = from; month <= to; month = Next(month))
            yield return month;
    }

    public static bool IsQuarterStart(DateOnly month) => month.Month % InQuarter == 1;

    public static DateOnly YearStart(DateOnly month) => new(month.Year, 1, 1);

    public static string Text(DateOnly month) => $"{month:yyyy年M月}";

    /// <summary>Several months in words: those that follow one another are written as a span.</summary>
    public static string Text(IEnumerable<DateOnly> months)
    {
        var spans = new List<(DateOnly From, DateOnly To)>();
        foreach (var month in months.Order())
        {
            if (spans is [.., var last] && Next(last.To) == month)
                spans[^1] = (last.From, month);
            else
                spans.Add((month, month));
        }

        return string.Join('、', spans.Select(s => s.From == s.To ? Text(s.From) : $"{Text(s.From)}至{Text(s.To)}"));
    }

    /// <summary>
    /// The day that settles to whom a month is owed: the day of the rule, or for whoever was admitted later in that month the day of his admission. On each
    /// day a relation stands in one branch, so no month is owed twice and none is lost.
    /// </summary>
    public static DateOnly OwingDay(DateOnly month, DateOnly admittedOn, DuesRules rules)
    {
        var day = month.AddDays(rules.OwingDay.Value - 1);
        return admittedOn > day && Of(admittedOn) == month ? admittedOn : day;
    }

    /// <summary>True where a spell of a relation owes a month.</summary>
    public static bool Owes(Period spell, DateOnly admittedOn, DateOnly month, DuesRules rules) =>
        spell.Contains(OwingDay(month, admittedOn, rules));
}
