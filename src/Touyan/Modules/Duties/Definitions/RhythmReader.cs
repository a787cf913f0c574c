using System.Globalization;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Duties.Definitions;

/// <summary>When a duty is owed, as written, becomes a rhythm of the calendar or a spell after an occasion.</summary>
internal sealed class RhythmReader(DutyVocabulary words, Action<Located, string, string> wrong)
{
    private static readonly Dictionary<string, PeriodLength> Lengths = new(StringComparer.Ordinal)
    {
        ["week"] = PeriodLength.Week,
        ["month"] = PeriodLength.Month,
        ["quarter"] = PeriodLength.Quarter,
        ["half-year"] = PeriodLength.HalfYear,
        ["year"] = PeriodLength.Year,
    };

    public DutyRhythm RhythmOf(RhythmShape shape, DateOnly from)
    {
        var anchor = from.Year;
        if (shape.MonthsRule is { } rule)
            return MonthsOf(shape, rule, from);

        if (shape.Every is null || !Lengths.TryGetValue(shape.Every, out var length))
        {
            wrong(shape, "every", "周期（every）应为 week、month、quarter、half-year、year 之一");
            return new(PeriodLength.Year, 1, anchor);
        }

        if (shape.Years is { } years && (length is not PeriodLength.Year || years < 1))
            wrong(shape, "years", "几年一次（years）只用于 year，且应为正数");

        var rhythm = new DutyRhythm(length, Math.Max(shape.Years ?? 1, 1), anchor)
        {
            By = PartOf(shape.By, length, shape, "by"),
            NotBefore = PartOf(shape.NotBefore, length, shape, "not-before"),
        };
        if (rhythm.Of(new DateOnly(anchor, 1, 1)) is var sample && sample.CountsFrom > sample.DueOn)
            wrong(shape, "not-before", "开始的日子（not-before）晚于期限（by）");

        return rhythm;
    }

    public DutyAfter AfterOf(RhythmShape shape, string occasion, DateOnly from)
    {
        if (!words.HasOccasion(occasion))
            wrong(shape, "after", $"没有可以接着安排任务的事“{occasion}”");

        if (
            shape.Every is not null
            || shape.MonthsRule is not null
            || shape.Years is not null
            || shape.By is not null
            || shape.NotBefore is not null
        )
            wrong(shape, "after", "某件事以后的任务，只写 after 和 days 或者 days-rule");

        if (shape.Days is null == shape.DaysRule is null || shape.Days < 1)
            wrong(shape, "after", "几天内应写一个正数（days）或者一条规则（days-rule），二者之一");

        if (shape.DaysRule is { } rule && words.Rules.Find(rule, from)?.Number is not >= 1)
            wrong(shape, "days-rule", $"{from:yyyy-MM-dd} 没有规则“{rule}”，或者它不是几天");

        return new(occasion, shape.Days, shape.DaysRule);
    }

    private DutyRhythm MonthsOf(RhythmShape shape, string rule, DateOnly from)
    {
        var months = words.Rules.Find(rule, from)?.Number;
        if (months is null or < 1 || !decimal.IsInteger(months.Value))
            wrong(shape, "months-rule", $"{from:yyyy-MM-dd} 没有规则“{rule}”，或者它不是几个月");

        if (shape.Every is not null || shape.Years is not null || shape.NotBefore is not null)
            wrong(shape, "months-rule", "由规则定几个月的，不再写 every、years、not-before");

        return new(PeriodLength.Month, (int)(months ?? 1), from.Year)
        {
            MonthsRule = rule,
            By = PartOf(shape.By, PeriodLength.Month, shape, "by"),
        };
    }

    private PartOfPeriod? PartOf(string? text, PeriodLength length, RhythmShape shape, string key)
    {
        if (text is null)
            return null;

        if (
            length is PeriodLength.Year
            && DateOnly.TryParseExact($"2000-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        )
            return new(day.Month, day.Day);

        if (
            length is not (PeriodLength.Year or PeriodLength.Week)
            && int.TryParse(text, CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= 31
        )
            return new(null, number);

        wrong(shape, key, "应写成周期内的日子：按年的写 03-31，按月、季度、半年的写最后一个月的几日，按周的不写");
        return null;
    }
}
