using Touyan.Modules.Dues.Model;
using Touyan.Modules.Dues.Payments;

namespace Touyan.Tests.Dues;

/// <summary>How months stand, alone and together.</summary>
public sealed class DuesCourseTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData("2026-11-01", 1000, 0, null, DuesGround.Regular, MonthState.Due)]
    [InlineData("2026-10-01", 1000, 0, null, DuesGround.Regular, MonthState.Overdue)]
    [InlineData("2026-10-01", 1000, 400, "2026-10-05", DuesGround.Regular, MonthState.Partial)]
    [InlineData("2026-10-01", 1000, 1000, "2026-10-31", DuesGround.Regular, MonthState.Paid)]
    [InlineData("2026-10-01", 1000, 1000, "2026-11-01", DuesGround.Regular, MonthState.PaidLate)]
    [InlineData("2026-10-01", 200, 200, "2026-10-05", DuesGround.Reduced, MonthState.Reduced)]
    [InlineData("2026-10-01", 200, 0, null, DuesGround.Reduced, MonthState.Overdue)]
    [InlineData("2026-10-01", 0, 0, null, DuesGround.Waived, MonthState.Waived)]
    [InlineData("2026-10-01", 0, 0, null, DuesGround.NotOwed, MonthState.NotDue)]
    public void A_month_tells_its_state(string month, long owed, long paid, string? last, DuesGround ground, MonthState state)
    {
        var facts = new DuesMonthFacts(DateOnly.Parse(month), owed, ground, paid, last is null ? null : DateOnly.Parse(last));

        Assert.Equal(state, facts.StateOn(Today));
    }

    [Fact]
    public void Months_on_end_are_counted_back_from_the_last_one_that_is_over()
    {
        var course = DuesCourse.Of([.. Months(1, 4, paid: true), .. Months(5, 11, paid: false)]);

        Assert.Equal((new DateOnly(2026, 5, 1), new DateOnly(2026, 5, 1)), (course.OwedSince, course.UnpaidSince));
        Assert.Equal((new DateOnly(2026, 4, 1), new DateOnly(2026, 11, 1)), (course.PaidUntil, course.AssessedUntil));
        Assert.Equal(6, DuesCourse.UnpaidMonths(course.UnpaidSince, Today));
        Assert.Equal(5, DuesCourse.UnpaidMonths(course.UnpaidSince, new DateOnly(2026, 10, 31)));
    }

    [Fact]
    public void A_month_with_relief_or_some_payment_breaks_the_row_and_an_old_gap_is_no_row()
    {
        var waived = Months(8, 8, paid: false).Select(m => m with { Ground = DuesGround.Waived, OwedFen = 0 });
        var broken = DuesCourse.Of([.. Months(5, 7, paid: false), .. waived, .. Months(9, 11, paid: false)]);
        var gap = DuesCourse.Of([.. Months(1, 1, paid: false), .. Months(2, 11, paid: true)]);

        Assert.Equal((new DateOnly(2026, 5, 1), new DateOnly(2026, 9, 1)), (broken.OwedSince, broken.UnpaidSince));
        Assert.Equal((new DateOnly(2026, 1, 1), null), (gap.OwedSince, gap.UnpaidSince));
        Assert.Null(gap.PaidUntil);
    }

    [Fact]
    public void Money_pays_the_oldest_months_first_to_the_fen()
    {
        var random = new Random(5);
        for (var turn = 0; turn < 1_000; turn++)
        {
            var lines = Enumerable.Range(1, random.Next(1, 12)).Select(m => Line(m, random.Next(1, 5_000), random.Next(0, 3_000))).ToList();
            var (amount, open) = (random.Next(1, 60_000), lines.Sum(l => l.OpenFen));
            var shared = OpenMonths.Share(lines, new DateOnly(2026, 12, 1), amount);

            Assert.Equal(amount, shared.Months.Sum(m => m.Fen) + shared.OverFen);
            Assert.Equal(Math.Max(0, amount - open), shared.OverFen);
            Assert.All(shared.Months, m => Assert.InRange(m.Fen, 1, lines.Single(l => l.Month == m.Month).OpenFen));
            Assert.Equal(shared.Months.Select(m => m.Month).Order(), shared.Months.Select(m => m.Month));
            // All but the last are paid wholly.
            Assert.All(shared.Months.SkipLast(1), m => Assert.Equal(lines.Single(l => l.Month == m.Month).OpenFen, m.Fen));
        }
    }

    private static IEnumerable<DuesMonthFacts> Months(int from, int to, bool paid) =>
        Enumerable
            .Range(from, to - from + 1)
            .Select(m => new DuesMonthFacts(new DateOnly(2026, m, 1), 1000, DuesGround.Regular, paid ? 1000 : 0, null));

    private static MonthLine Line(int month, long owed, long paid) =>
        new()
        {
            Month = new DateOnly(2026, month, 1),
            AmountFen = owed,
            PaidFen = paid,
            Ground = DuesGround.Regular,
        };
}
