using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Documents.Model;
using Touyan.Tests.Support;

namespace Touyan.Tests.Documents;

/// <summary>Numbers without gaps and without doubles, whoever else issues at the same time.</summary>
public sealed class NumberTests
{
    [Fact]
    public async Task An_organisation_counts_its_own_papers_of_a_kind_and_year()
    {
        var county = await SmallCounty.OpenAsync();
        var year = county.App.Clock.Today.Year;

        var first = await county.IssueAsync(county.Letter());
        var second = await county.IssueAsync(county.Letter());
        var ofOtherKind = await county.IssueAsync(county.Request());
        var ofOtherTown = await county.IssueAsync(county.Letter() with { Issuer = county.WestTown });

        Assert.Equal($"城东镇委组转〔{year}〕1号", first.Number);
        Assert.Equal($"城东镇委组转〔{year}〕2号", second.Number);
        Assert.Equal($"城东镇委请〔{year}〕1号", ofOtherKind.Number);
        Assert.Equal($"河西镇委组转〔{year}〕1号", ofOtherTown.Number);
    }

    [Fact]
    public async Task What_is_rolled_back_leaves_no_gap()
    {
        var county = await SmallCounty.OpenAsync();
        await county.IssueAsync(county.Letter());

        var givenUp = await county.TryIssueAsync(county.Letter(), keep: false);
        var next = await county.IssueAsync(county.Letter());

        Assert.Equal(givenUp.Value.Number, next.Number);
        Assert.Equal([1, 2], await SerialsAsync(county));
    }

    [Fact]
    public async Task What_is_refused_takes_no_number()
    {
        var county = await SmallCounty.OpenAsync();

        var refused = await county.TryIssueAsync(county.Letter(("dues-until", " ")));
        var next = await county.IssueAsync(county.Letter());

        Assert.Equal("paper.field-missing", refused.Refusal?.Code);
        Assert.EndsWith("〕1号", next.Number);
    }

    [Fact]
    public async Task A_number_is_taken_within_a_transaction_only()
    {
        var county = await SmallCounty.OpenAsync();
        var draft = county.Letter();

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            county.RunAsync<IPapers, Result<IssuedPaper>>(Role.CountyAdministrator, (papers, by) => papers.IssueAsync(draft, by, default))
        );
    }

    [Fact]
    public async Task Two_hundred_papers_by_eight_writers_have_the_numbers_one_to_two_hundred()
    {
        var county = await SmallCounty.OpenAsync();
        var drafts = Enumerable.Range(0, 8).Select(i => i % 2 == 0 ? county.Letter() : county.Letter(("contact", "河西镇"))).ToList();

        // Each writer also gives up every fifth act: its number goes to whoever waits.
        await Task.WhenAll(drafts.Select(draft => Task.Run(() => WriteAsync(county, draft))));

        Assert.Equal(Enumerable.Range(1, 200), await SerialsAsync(county));
        Assert.Equal(200, await county.LookAsync(db => db.Papers.Select(p => p.Number).Distinct().CountAsync()));
    }

    [Fact]
    public async Task A_new_year_begins_with_one()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        await county.IssueAsync(county.Letter());
        app.Clock.Advance(TimeSpan.FromDays(366));

        var next = await county.IssueAsync(county.Letter());

        Assert.Equal($"城东镇委组转〔{app.Clock.Today.Year}〕1号", next.Number);
    }

    private static async Task WriteAsync(SmallCounty county, PaperDraft draft)
    {
        for (var i = 0; i < 25; i++)
        {
            if (i % 5 == 0)
                await county.TryIssueAsync(draft, keep: false);

            await county.IssueAsync(draft);
        }
    }

    private static Task<List<int>> SerialsAsync(SmallCounty county) =>
        county.LookAsync(db =>
            db.Papers.Where(p => p.Kind == "transfer-letter" && p.IssuerId == county.EastTown)
                .OrderBy(p => p.Serial)
                .Select(p => p.Serial)
                .ToListAsync()
        );
}
