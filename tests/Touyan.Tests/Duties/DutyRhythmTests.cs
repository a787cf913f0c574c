using Touyan.Modules.Duties;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Rulebook.Files;

namespace Touyan.Tests.Duties;

/// <summary>Periods follow each other without gaps, and every day lies in one.</summary>
public sealed class DutyRhythmTests
{
    private static readonly Rules Book = RulebookLoader.Load(RulebookLoader.DefaultFolder, new DateOnly(2026, 7, 1));

    [Theory]
    [InlineData(PeriodLength.Week, 1)]
    [InlineData(PeriodLength.Month, 1)]
    [InlineData(PeriodLength.Month, 5)]
    [InlineData(PeriodLength.Quarter, 1)]
    [InlineData(PeriodLength.HalfYear, 1)]
    [InlineData(PeriodLength.Year, 1)]
    [InlineData(PeriodLength.Year, 5)]
    public void Every_day_lies_in_one_period_and_periods_leave_no_gap(PeriodLength length, int count)
    {
        var rhythm = new DutyRhythm(length, count, 2018);
        var before = rhythm.Of(new DateOnly(2011, 1, 1));
        for (var day = new DateOnly(2011, 1, 1); day < new DateOnly(2031, 1, 1); day = day.AddDays(1))
        {
            var period = rhythm.Of(day);
            Assert.True(period.From <= day && day <= period.Last, $"{day} is not in {period}");
            if (period != before)
                Assert.Equal(before.Last.AddDays(1), period.From);

            before = period;
        }
    }

    [Fact]
    public void Periods_of_a_span_are_those_that_touch_it()
    {
        var quarters = new DutyRhythm(PeriodLength.Quarter, 1, 2018).Touching(new(2026, 2, 10), new(2026, 7, 1), Book).ToList();

        Assert.Equal(["2026年第1季度", "2026年第2季度", "2026年第3季度"], quarters.Select(q => q.Label));
        Assert.Equal(new DateOnly(2026, 3, 31), quarters[0].DueOn);
    }

    [Fact]
    public void A_rule_says_how_many_months_and_the_last_of_a_year_may_have_fewer()
    {
        var asRuled = new DutyRhythm(PeriodLength.Month, 1, 2018) { MonthsRule = "LIFE-01.assembly-months" };
        var five = new DutyRhythm(PeriodLength.Month, 5, 2018);

        Assert.Equal(
            ["2026年第3季度", "2026年第4季度", "2027年第1季度"],
            asRuled.Touching(new(2026, 8, 1), new(2027, 1, 1), Book).Select(p => p.Label)
        );
        Assert.Equal(
            ["2026年1—5月", "2026年6—10月", "2026年11—12月", "2027年1—5月"],
            five.Touching(new(2026, 1, 1), new(2027, 1, 1), Book).Select(p => p.Label)
        );
    }

    [Fact]
    public void A_week_begins_on_Monday_and_five_years_where_they_are_anchored()
    {
        Assert.Equal(new DateOnly(2026, 11, 16), new DutyRhythm(PeriodLength.Week, 1, 2018).Of(new(2026, 11, 22)).From);
        Assert.Equal("2023—2027年", new DutyRhythm(PeriodLength.Year, 5, 2018).Of(new(2026, 11, 22)).Label);
        Assert.Equal("2013—2017年", new DutyRhythm(PeriodLength.Year, 5, 2018).Of(new(2017, 12, 31)).Label);
        Assert.Equal("2026年下半年", new DutyRhythm(PeriodLength.HalfYear, 1, 2018).Of(new(2026, 7, 1)).Label);
    }

    [Fact]
    public void A_day_within_the_period_is_clamped_to_the_days_that_there_are()
    {
        var months = new DutyRhythm(PeriodLength.Month, 1, 2018) { By = new(null, 31) };
        var years = new DutyRhythm(PeriodLength.Year, 1, 2018) { NotBefore = new(10, 1), By = new(12, 20) };

        Assert.Equal(new DateOnly(2026, 2, 28), months.Of(new(2026, 2, 3)).DueOn);
        Assert.Equal(
            (new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 20)),
            (years.Of(new(2026, 5, 5)).CountsFrom, years.Of(new(2026, 5, 5)).DueOn)
        );
        Assert.Equal(
            new DateOnly(2026, 6, 25),
            (new DutyRhythm(PeriodLength.HalfYear, 1, 2018) { By = new(null, 25) }).Of(new(2026, 1, 1)).DueOn
        );
    }
}
