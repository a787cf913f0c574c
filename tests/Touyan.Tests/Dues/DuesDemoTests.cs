using Microsoft.EntityFrameworkCore;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Tests.Support;

namespace Touyan.Tests.Dues;

/// <summary>The demo county has a year of dues whose books balance.</summary>
public sealed class DuesDemoTests
{
    [Fact]
    public Task The_demo_county_has_a_year_of_dues_whose_books_balance() =>
        SharedDemo.LookAsync(async db =>
        {
            var assessments = await db.DuesAssessments.CountAsync();

            Assert.True(assessments > 60_000, $"{assessments}");
            Assert.True(await db.DuesPaidMonths.CountAsync() > assessments * 0.9);
            Assert.Equal(12, await db.DuesAssessments.Select(a => a.Month).Distinct().CountAsync());
            Assert.True(await db.DuesStandings.CountAsync(s => s.UnpaidSince != null) > 30);
            Assert.True(await db.DuesAssessments.AnyAsync(a => a.Ground == DuesGround.Waived));
            Assert.True(await db.DuesAssessments.AnyAsync(a => a.Ground == DuesGround.Elsewhere));
            Assert.True(await db.DuesRemittances.AnyAsync(r => r.ReceivedOn != null));
            Assert.Equal(0, await db.DuesLines.GroupBy(l => l.EntryId).CountAsync(g => g.Sum(l => l.Fen) != 0));
            Assert.Equal(
                -await db.DuesLines.Where(l => l.Account == DuesAccount.Income).SumAsync(l => l.Fen),
                await db.DuesPayments.SumAsync(p => p.AmountFen)
            );
        });

    [Fact]
    public Task Nobody_pays_at_home_what_he_paid_elsewhere() =>
        SharedDemo.LookAsync(async db =>
        {
            var elsewhere = db.DuesAssessments.Where(a => a.Ground == DuesGround.Elsewhere);
            var paid = await elsewhere
                .Join(db.DuesPaidMonths, a => new { a.MemberId, a.Month }, p => new { p.MemberId, p.Month }, (_, p) => p.Fen)
                .SumAsync();
            var months = await db.OutflowDues.Join(db.Outflows, d => d.OutflowId, o => o.Id, (d, o) => o.MemberId).Distinct().ToListAsync();

            Assert.Equal(0, paid);
            Assert.True(await elsewhere.CountAsync(a => months.Contains(a.MemberId)) >= months.Count);
        });
}
