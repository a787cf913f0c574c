using System.ComponentModel.DataAnnotations;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Duties;

/// <summary>How long a period is.</summary>
public enum PeriodLength
{
    [Display(Name = "周")]
    Week = 1,

    [Display(Name = "月")]
    Month = 2,

    [Display(Name = "季度")]
    Quarter = 3,

    [Display(Name = "半年")]
    HalfYear = 4,

    [Display(Name = "年")]
    Year = 5,
}

/// <summary>How often a duty is owed: once in each of these periods, one after the other without gaps.</summary>
/// <param name="Length">Of one period.</param>
/// <param name="Count">So many of them together: every five years, every two months (counted from January).</param>
/// <param name="Anchor">A year in which a period of several years begins.</param>
public sealed record DutyRhythm(PeriodLength Length, int Count, int Anchor)
{
    private static readonly int DaysOfWeek = Enum.GetValues<DayOfWeek>().Length;
    private static readonly int MonthsOfYear = DateOnly.MaxValue.Month;

    /// <summary>From which day of a period records count; null for its first. Month (within years) and day.</summary>
    public PartOfPeriod? NotBefore { get; init; }

    /// <summary>By which day of a period it is due; null for its last.</summary>
    public PartOfPeriod? By { get; init; }

    /// <summary>Id of a rule whose value is the number of months; null where the definition says. See <see cref="On"/>.</summary>
    public string? MonthsRule { get; init; }

    /// <summary>The rhythm as the rule that it names has it on a day.</summary>
    public DutyRhythm On(DateOnly day, Rules rules) =>
        MonthsRule is { } rule ? this with { Count = rules.On(day).Number(rule).Value } : this;

    /// <summary>All periods of which any day lies in a span, both ends included; each as the rules have it on its first day.</summary>
    public IEnumerable<DutyPeriod> Touching(DateOnly from, DateOnly until, Rules rules)
    {
        var day = On(from, rules).StartOf(from);
        while (day <= until)
        {
            // Where a rule changed in the middle, the next begins the day after the last.
            var period = On(day, rules).Of(day) with
            {
                From = day,
            };
            yield return period;
            day = period.Last.AddDays(1);
        }
    }

    /// <summary>The period in which a day lies.</summary>
    public DutyPeriod Of(DateOnly day)
    {
        var from = StartOf(day);
        var last = After(from).AddDays(-1);
        return new DutyPeriod(from, last, By?.In(from, last) ?? last, NotBefore?.In(from, last) ?? from, this);
    }

    /// <summary>How many months a period has, 0 for a week.</summary>
    internal int Months =>
        Count
        * Length switch
        {
            PeriodLength.Week => 0,
            PeriodLength.Month => 1,
            PeriodLength.Quarter => 3,
            PeriodLength.HalfYear => 6,
            PeriodLength.Year => MonthsOfYear,
        };

    private DateOnly StartOf(DateOnly day) =>
        Length switch
        {
            PeriodLength.Week => day.AddDays(-(((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek)),
            PeriodLength.Year => new DateOnly(day.Year - ((((day.Year - Anchor) % Count) + Count) % Count), 1, 1),
            PeriodLength.Month or PeriodLength.Quarter or PeriodLength.HalfYear => new DateOnly(
                day.Year,
                ((day.Month - 1) / Months * Months) + 1,
                1
            ),
        };

    private DateOnly After(DateOnly start)
    {
        if (Length is PeriodLength.Week)
            return start.AddDays(DaysOfWeek);

        // Five months each: the last of a year has two.
        var (next, newYear) = (start.AddMonths(Months), new DateOnly(start.Year + 1, 1, 1));
        return Length is not PeriodLength.Year && next > newYear ? newYear : next;
    }
}

/// <summary>A day within each period: the 25th of a month (of its last month, where it has several), or a month and a day of a year (of its last year).</summary>
/// <param name="Month">Within a year; null for the last month.</param>
/// <param name="Day">Of that month; its last where it has fewer.</param>
public sealed record PartOfPeriod(int? Month, int Day)
{
    public DateOnly In(DateOnly from, DateOnly last)
    {
        var month = Month ?? last.Month;
        var day = new DateOnly(last.Year, month, Math.Min(Day, DateTime.DaysInMonth(last.Year, month)));
        return day < from ? from : day;
    }
}

/// <summary>One period of a duty.</summary>
/// <param name="From">Its first day.</param>
/// <param name="Last">Its last day, included.</param>
/// <param name="DueOn">By when it is to be done, included.</param>
/// <param name="CountsFrom">From which day on records count.</param>
/// <param name="Rhythm">Whose period it is; null for one that follows an occasion.</param>
public readonly record struct DutyPeriod(DateOnly From, DateOnly Last, DateOnly DueOn, DateOnly CountsFrom, DutyRhythm? Rhythm)
{
    /// <summary>The occasion that it follows, as it is called after its day: 换届后.</summary>
    public string? Occasion { get; init; }

    /// <summary>As the office calls it: 2026年1月, 2026年第1季度, 2026年上半年, 2026年, 2026年1月5日的一周, 2026年3月5日换届后.</summary>
    public string Label => Rhythm is { } rhythm ? LabelIn(rhythm) : $"{From.Year}年{From.Month}月{From.Day}日{Occasion}";

    private string LabelIn(DutyRhythm rhythm) =>
        (rhythm.Length, rhythm.Months) switch
        {
            (PeriodLength.Week, _) => $"{From.Year}年{From.Month}月{From.Day}日的一周",
            (_, 1) => $"{From.Year}年{From.Month}月",
            (_, 3) => $"{From.Year}年第{((From.Month - 1) / 3) + 1}季度",
            (_, 6) => From.Month == 1 ? $"{From.Year}年上半年" : $"{From.Year}年下半年",
            (_, 12) => $"{From.Year}年",
            (_, _) when Last.Year > From.Year => $"{From.Year}—{Last.Year}年",
            (_, _) => $"{From.Year}年{From.Month}—{Last.Month}月",
        };
}
