using Touyan.Kernel;
using Touyan.Modules.Duties;
using Touyan.Modules.Duties.Reckoning;

namespace Touyan.Tests.Duties;

/// <summary>How a duty stands, from what happened and when it became known.</summary>
public sealed class DutyJudgementTests
{
    private static readonly DutyPeriod First = new DutyRhythm(PeriodLength.Quarter, 1, 2018).Of(new DateOnly(2026, 1, 1));

    private static DutyQuestion Asked(int times = 1, DateOnly? excused = null) => new(First, times, GraceDays: 7, SoonDays: 15, excused);

    private static DutyMark Mark(int month, int day, int? knownMonth = null, int? knownDay = null) =>
        new(new(2026, month, day), new(2026, knownMonth ?? month, knownDay ?? day));

    private static DutyState On(int month, int day, DutyQuestion asked, params DutyMark[] marks) =>
        DutyJudgement.Of(asked, marks, new DateOnly(2026, month, day));

    [Fact]
    public void It_goes_from_ahead_to_due_to_soon_to_late()
    {
        Assert.Equal(DutyState.Ahead, DutyJudgement.Of(Asked(), [], new DateOnly(2025, 12, 31)));
        Assert.Equal(DutyState.Due, On(1, 1, Asked()));
        Assert.Equal(DutyState.Due, On(3, 15, Asked()));
        Assert.Equal(DutyState.Soon, On(3, 16, Asked()));
        Assert.Equal(DutyState.Soon, On(3, 31, Asked()));
        Assert.Equal(DutyState.Late, On(4, 1, Asked()));
    }

    [Fact]
    public void A_record_of_the_period_does_it_from_the_day_on_which_it_is_known()
    {
        var met = Mark(2, 10, 2, 12);

        Assert.Equal(DutyState.Due, On(2, 11, Asked(), met));
        Assert.Equal(DutyState.Done, On(2, 12, Asked(), met));
        Assert.Equal(DutyState.Done, On(12, 31, Asked(), met));
        Assert.Equal(DutyState.Late, On(4, 1, Asked(), Mark(4, 1)));
        Assert.Equal(DutyState.Late, On(4, 1, Asked(times: 2), met));
    }

    [Fact]
    public void What_is_entered_after_the_grace_is_marked_as_entered_late_and_was_late_until_then()
    {
        Assert.Equal(DutyState.Done, On(5, 1, Asked(), Mark(3, 30, 4, 7)));
        Assert.Equal(DutyState.DoneLate, On(5, 1, Asked(), Mark(3, 30, 4, 8)));
        Assert.Equal(DutyState.Late, On(4, 7, Asked(), Mark(3, 30, 4, 8)));
        Assert.Equal(DutyState.Done, On(5, 1, Asked(), Mark(3, 30, 4, 8), Mark(2, 1)));
    }

    [Fact]
    public void An_excuse_counts_from_its_day_and_a_record_counts_more_than_an_excuse()
    {
        var excused = Asked(excused: new DateOnly(2026, 4, 10));

        Assert.Equal(DutyState.Late, On(4, 9, excused));
        Assert.Equal(DutyState.Excused, On(4, 10, excused));
        Assert.Equal(DutyState.Done, On(4, 10, excused, Mark(2, 1)));
    }

    [Fact]
    public void Who_came_in_the_middle_begins_with_the_next_and_who_went_before_the_due_day_owes_nothing()
    {
        Assert.True(Owes(new Period(new(2026, 1, 1)), 12, 31));
        Assert.False(Owes(new Period(new(2026, 1, 2)), 12, 31));
        Assert.False(Owes(new Period(new(2020, 1, 1), new(2026, 3, 31)), 12, 31));
        Assert.True(Owes(new Period(new(2020, 1, 1), new(2026, 4, 1)), 12, 31));
        Assert.True(Owes(new Period(new(2020, 1, 1), new(2026, 3, 31)), 3, 30));

        static bool Owes(Period spell, int month, int day) => DutyJudgement.Owes([spell], First, new DateOnly(2026, month, day));
    }

    [Fact]
    public void Spells_that_touch_are_one_and_conditions_cut_them()
    {
        var (start, change, end) = (new DateOnly(2020, 1, 1), new DateOnly(2026, 2, 1), new DateOnly(2027, 1, 1));

        Assert.True(DutyJudgement.Owes([new(start, change), new(change)], First, end));
        Assert.False(DutyJudgement.Owes([new(start, change), new(change.AddDays(1))], First, end));
        Assert.Equal([new Period(change, end)], DutyJudgement.Both([new Period(start)], [new Period(change, end)]));
        Assert.Empty(DutyJudgement.Both([new Period(start, change)], [new Period(change)]));
    }
}
