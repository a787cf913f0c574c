using Touyan.Kernel;
using Touyan.Modules.FloatingMembers;
using Touyan.Modules.FloatingMembers.Inflows;
using Touyan.Modules.FloatingMembers.Model;

namespace Touyan.Tests.FloatingMembers;

/// <summary>Dues paid elsewhere as they are entered and shown, without a database.</summary>
public sealed class DuesNotedTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 2, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Months_and_amounts_of_dues_are_shown_as_the_office_writes_them()
    {
        Assert.Equal("2026年3月 至 2026年5月", DuesNoted.Months(new DateOnly(2026, 3, 1), new DateOnly(2026, 5, 1)));
        Assert.Equal("2026年3月", DuesNoted.Months(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 1)));
        Assert.Equal("12.50", DuesNoted.Yuan(1250));
        Assert.Equal(1250, Told(12.50m).Value.AmountFen);
        Assert.Equal("floating.fraction-of-fen", Told(12.505m).Refusal?.Code);

        static Result<DuesFacts> Told(decimal yuan) =>
            new NoteDues.Input
            {
                From = new DateOnly(2026, 3, 1),
                To = new DateOnly(2026, 3, 1),
                AmountYuan = yuan,
                PaidOn = new DateOnly(2026, 3, 20),
            }.Read(Actor.Program(320685), Now);
    }
}
