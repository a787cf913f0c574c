using Touyan.Kernel;
using Touyan.Modules.Dues.Model;

namespace Touyan.Tests.Dues;

/// <summary>To which branch a month is owed, however a year is split among branches.</summary>
public sealed class DuesMonthTests
{
    private static readonly DuesRules Rules = new(DuesRateTests.Book.On(new DateOnly(2026, 11, 30)));
    private static readonly DateOnly Long = new(2001, 7, 1);

    [Fact]
    public void However_a_year_is_split_each_month_is_owed_once_and_none_is_lost()
    {
        var random = new Random(20261120);
        for (var turn = 0; turn < 2_000; turn++)
        {
            var spells = Split(random, from: Long, moves: random.Next(0, 9));
            foreach (var month in DuesMonth.Through(new(2026, 1, 1), new(2026, 12, 1)))
                Assert.Equal(1, spells.Count(s => DuesMonth.Owes(s, Long, month, Rules)));
        }
    }

    [Fact]
    public void The_amounts_of_the_branches_sum_to_the_year()
    {
        var random = new Random(7);
        var months = DuesMonth.Through(new(2026, 1, 1), new(2026, 12, 1)).ToList();
        for (var turn = 0; turn < 500; turn++)
        {
            var amounts = months.ToDictionary(m => m, _ => random.NextInt64(20, 100_000));
            var spells = Split(random, from: Long, moves: random.Next(0, 9));
            var collected = spells.Sum(s => months.Where(m => DuesMonth.Owes(s, Long, m, Rules)).Sum(m => amounts[m]));

            Assert.Equal(amounts.Values.Sum(), collected);
        }
    }

    [Fact]
    public void A_probationary_member_owes_from_the_month_of_his_admission_once_wherever_he_goes_then()
    {
        var random = new Random(99);
        for (var turn = 0; turn < 2_000; turn++)
        {
            var admitted = new DateOnly(2026, 1, 1).AddDays(random.Next(0, 330));
            var spells = Split(random, admitted, moves: random.Next(0, 5));
            foreach (var month in DuesMonth.Through(new(2025, 12, 1), new(2026, 12, 1)))
            {
                var owes = spells.Count(s => DuesMonth.Owes(s, admitted, month, Rules));
                Assert.Equal(month < DuesMonth.Of(admitted) ? 0 : 1, owes);
            }
        }
    }

    [Theory]
    [InlineData("2026-10-01", "2026-10-01", false, true)]
    [InlineData("2026-10-02", "2026-10-01", true, false)]
    [InlineData("2026-10-31", "2026-10-01", true, false)]
    [InlineData("2026-10-31", "2026-11-01", false, true)]
    public void Who_moves_pays_the_month_where_he_stood_on_its_first_day(string movedOn, string month, bool before, bool after)
    {
        var (on, owed) = (DateOnly.Parse(movedOn), DateOnly.Parse(month));

        Assert.Equal(before, DuesMonth.Owes(new Period(Long, on), Long, owed, Rules));
        Assert.Equal(after, DuesMonth.Owes(new Period(on), Long, owed, Rules));
    }

    [Fact]
    public void Months_are_told_as_spans()
    {
        DateOnly[] months = [new(2026, 3, 1), new(2026, 1, 1), new(2026, 2, 1), new(2026, 5, 1)];

        Assert.Equal("2026年1月至2026年3月、2026年5月", DuesMonth.Text(months));
    }

    // Spells that neither overlap nor leave gaps, some of no day at all.
    private static List<Period> Split(Random random, DateOnly from, int moves)
    {
        var days = Enumerable.Range(0, moves).Select(_ => new DateOnly(2026, 1, 1).AddDays(random.Next(0, 365)));
        var spells = new List<Period>();
        var begins = from;
        foreach (var day in days.Where(d => d >= from).Order())
        {
            spells.Add(new Period(begins, day));
            begins = day;
        }

        spells.Add(new Period(begins));
        return spells;
    }
}
