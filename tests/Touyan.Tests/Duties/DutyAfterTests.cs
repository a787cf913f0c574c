using Touyan.Kernel;
using Touyan.Modules.Duties;
using Touyan.Modules.Duties.Reckoning;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Rulebook.Files;

namespace Touyan.Tests.Duties;

/// <summary>Duties that something brings about: each occasion is a period, until the next.</summary>
public sealed class DutyAfterTests
{
    private static readonly DutyAfter Within30Days = new("committee-elected", Days: 30, DaysRule: null);

    private static readonly Rules Book = RulebookLoader.Load(RulebookLoader.DefaultFolder, new DateOnly(2026, 7, 1));

    private static DateOnly Day(string day) => DateOnly.Parse(day);

    private static List<DutyPeriod> Periods(string from, string until, params string[] elected) =>
        [.. Within30Days.Touching(elected.Select(on => new DutyOccasion(Member: null, Day(on), "换届后")), Day(from), Day(until), Book)];

    [Fact]
    public void It_is_owed_within_so_many_days_of_the_occasion_and_named_after_it()
    {
        var period = Assert.Single(Periods("2026-01-01", "2026-12-31", "2026-03-05"));

        Assert.Equal(
            (Day("2026-03-05"), Day("2026-04-04"), Day("2026-03-05"), "2026年3月5日换届后"),
            (period.From, period.DueOn, period.CountsFrom, period.Label)
        );
    }

    [Fact]
    public void Done_late_it_still_counts_until_the_next_occasion()
    {
        var periods = Periods("2020-01-01", "2026-12-31", "2023-03-05", "2026-03-05");
        var mark = new DutyMark(Day("2025-06-01"), Day("2025-06-01"));

        Assert.Equal(Day("2026-03-04"), periods[0].Last);
        Assert.True(mark.Counts(periods[0]));
        Assert.False(mark.Counts(periods[1]));
        Assert.Equal(DutyState.DoneLate, DutyJudgement.Of(new(periods[0], 1, 7, 10, null), [mark], Day("2026-01-01")));
    }

    [Theory]
    [InlineData("2026-04-04", "2026-12-31", 1)]
    [InlineData("2026-04-05", "2026-12-31", 0)]
    [InlineData("2026-01-01", "2026-03-05", 1)]
    [InlineData("2026-01-01", "2026-03-04", 0)]
    public void It_is_in_a_span_up_to_its_due_day(string from, string until, int count) =>
        Assert.Equal(count, Periods(from, until, "2026-03-05").Count);

    [Fact]
    public void Two_occasions_of_one_day_are_one() => Assert.Single(Periods("2026-01-01", "2026-12-31", "2026-03-05", "2026-03-05"));
}
