using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Modules.Dues.Model;
using Touyan.Platform.Data;
using Touyan.Platform.Demo;
using Touyan.Tests.Support;

namespace Touyan.Tests.Dues;

/// <summary>The demo county has a year of dues whose books balance, and the same from the same seed.</summary>
public sealed class DuesDemoTests
{
    [Fact]
    public async Task The_demo_county_has_a_year_of_dues_and_is_the_same_again()
    {
        var (first, second) = (await LoadAsync(), await LoadAsync());

        Assert.Equal(first, second);
        Assert.Equal((0, 12), (first.Unbalanced, first.Months));
        Assert.True(first.Assessments > 20_000 && first.Paid > first.Assessments * 0.9, first.ToString());
        Assert.True(first is { Behind: > 10, Waived: > 0, Received: > 0 }, first.ToString());
        Assert.Equal(first.Income, first.Taken);
    }

    private static async Task<Counted> LoadAsync()
    {
        await using var app = await TestApp.StartAsync();
        var refusal = await app.Services.GetRequiredService<DemoCounty>().LoadAsync(DemoCounty.Haian, 2_000, default);
        Assert.Null(refusal);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TouyanDb>();
        db.Enter(DemoCounty.Haian);
        var long6 = DuesMonth.Of(TestClock.Noon.Date is var d ? DateOnly.FromDateTime(d) : default).AddMonths(-6);
        return new Counted(
            await db.DuesAssessments.CountAsync(),
            await db.DuesAssessments.Select(a => a.Month).Distinct().CountAsync(),
            await db.DuesPaidMonths.CountAsync(),
            await db.DuesStandings.CountAsync(s => s.UnpaidSince != null),
            await db.DuesStandings.CountAsync(s => s.UnpaidSince <= long6),
            await db.DuesAssessments.CountAsync(a => a.Ground == DuesGround.Waived),
            await db.DuesRemittances.CountAsync(r => r.ReceivedOn != null),
            await db.DuesLines.GroupBy(l => l.EntryId).CountAsync(g => g.Sum(l => l.Fen) != 0),
            -await db.DuesLines.Where(l => l.Account == DuesAccount.Income).SumAsync(l => l.Fen),
            await db.DuesPayments.SumAsync(p => p.AmountFen)
        );
    }

    private sealed record Counted(
        int Assessments,
        int Months,
        int Paid,
        int Behind,
        int Lapsed,
        int Waived,
        int Received,
        int Unbalanced,
        long Income,
        long Taken
    );
}
