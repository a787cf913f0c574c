using Touyan.Kernel;
using Touyan.Modules.Rulebook.Files;

namespace Touyan.Tests.Rulebook;

public sealed class WorkCalendarTests
{
    private static readonly WorkCalendar Calendar = RulebookLoader.Load(RulebookLoader.DefaultFolder, new(2026, 7, 1)).Calendar;

    [Theory]
    [InlineData("2026-02-16", false)] // Monday in Spring Festival
    [InlineData("2026-02-14", true)] // Saturday made up for it
    [InlineData("2026-02-24", true)]
    [InlineData("2026-07-01", true)]
    [InlineData("2026-07-04", false)]
    [InlineData("2024-02-09", true)]
    [InlineData("2006-12-30", true)] // made up for the New Year of 2007
    public void Working_days_follow_holidays_and_the_days_made_up_for_them(string day, bool works) =>
        Assert.Equal(works, Calendar.IsWorkingDay(DateOnly.Parse(day)));

    [Theory]
    [InlineData("2026-02-13", 1, "2026-02-14")]
    [InlineData("2026-02-13", 2, "2026-02-24")]
    [InlineData("2026-09-30", 5, "2026-10-13")]
    [InlineData("2026-02-24", -1, "2026-02-14")]
    [InlineData("2026-07-01", 0, "2026-07-01")]
    public void A_deadline_in_working_days_skips_the_holidays(string from, int count, string due) =>
        Assert.Equal(new Reckoned<DateOnly>(DateOnly.Parse(due), IsCertain: true), Calendar.AddWorkingDays(DateOnly.Parse(from), count));

    [Theory]
    [InlineData("2026-02-13", "2026-02-24", 2)]
    [InlineData("2026-02-24", "2026-02-13", -2)]
    [InlineData("2026-07-03", "2026-07-05", 0)]
    public void Working_days_between_two_days_count_the_second_and_not_the_first(string from, string to, int count) =>
        Assert.Equal(new Reckoned<int>(count, IsCertain: true), Calendar.WorkingDaysBetween(DateOnly.Parse(from), DateOnly.Parse(to)));

    [Fact]
    public void A_year_that_is_not_published_is_reckoned_from_Monday_to_Friday_and_marked()
    {
        Assert.False(Calendar.Knows(new(2029, 10, 1)));
        Assert.Equal(new Reckoned<DateOnly>(new(2029, 10, 2), IsCertain: false), Calendar.AddWorkingDays(new(2029, 9, 28), 2));
        Assert.False(Calendar.WorkingDaysBetween(new(2026, 12, 31), Calendar.KnownDays.To!.Value.AddDays(5)).IsCertain);
    }
}
