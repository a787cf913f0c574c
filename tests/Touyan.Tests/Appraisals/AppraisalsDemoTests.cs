using Microsoft.EntityFrameworkCore;
using Touyan.Modules.Appraisals;
using Touyan.Modules.Appraisals.Model;
using Touyan.Tests.Support;

namespace Touyan.Tests.Appraisals;

/// <summary>The demo county: last year's appraisal finished in every branch, this year's begun in some, and nothing that the rules refuse.</summary>
public sealed class AppraisalsDemoTests
{
    [Fact]
    public Task The_demo_county_has_appraised_its_members() =>
        SharedDemo.LookAsync(async db =>
        {
            var appraisals = await db.Appraisals.Include(a => a.Sheets).AsSplitQuery().ToListAsync();
            var (last, now) = (appraisals.Where(a => a.Year == 2025).ToList(), appraisals.Where(a => a.Year == 2026).ToList());

            Assert.True(last.Count >= 20, $"{last.Count}");
            Assert.All(last, a => Assert.Equal(AppraisalState.Finished, a.State));
            Assert.All(last, a => Assert.True(a.Sheets.Count(s => s.Grade is Grade.Excellent) * 3 <= a.Graded.Count()));
            Assert.All(last, a => Assert.All(a.Graded, s => Assert.NotNull(s.Grade)));
            Assert.True(now.Select(a => a.State).Distinct().Count() >= 4);
            Assert.True(await db.Talks.CountAsync() > last.Count);
            Assert.True(await db.Issues.AnyAsync(i => i.State == IssueState.Closed));
            Assert.True(await db.Analyses.AnyAsync());
        });
}
