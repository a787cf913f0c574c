using Microsoft.EntityFrameworkCore;
using Touyan.Modules.Dues.Assessing;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Trail;
using Touyan.Tests.Support;

namespace Touyan.Tests.Dues;

/// <summary>A month of whole counties from the command line: once, for those whose basis is known, and not before its time.</summary>
public sealed class DuesCommandTests
{
    [Fact]
    public async Task A_month_is_assessed_in_all_counties_and_again_changes_nothing()
    {
        await using var app = await TestApp.StartAsync();
        var (one, two) = (await Purse.OpenAsync(app), await Purse.OpenAsync(app));

        Assert.Equal(0, await RunAsync(app, "assess", "--month", "2026-11"));
        Assert.Equal(2, await CountAsync(one));
        Assert.Equal(2, await CountAsync(two));
        Assert.Equal(0, await RunAsync(app, "assess"));
        Assert.Equal(2, await CountAsync(one));

        Assert.Equal(0, await RunAsync(app, "assess", "--month", "2026-10", "--county", $"{two.County.Code}"));
        Assert.Equal((2, 4), (await CountAsync(one), await CountAsync(two)));
        Assert.All(
            await one.County.LookAsync(db => db.TrailEntries.Where(e => e.ActCode == "dues.assess").ToListAsync()),
            e => Assert.Equal("系统", e.ActorName)
        );
    }

    [Theory]
    [InlineData("2027-11", 1)]
    [InlineData("2026-13", 2)]
    [InlineData("十一月", 2)]
    public async Task A_month_that_has_not_come_or_is_none_is_refused(string month, int code)
    {
        await using var app = await TestApp.StartAsync();
        var purse = await Purse.OpenAsync(app);

        Assert.Equal(code, await RunAsync(app, "assess", "--month", month));
        Assert.Equal(0, await CountAsync(purse));
    }

    private static Task<int> RunAsync(TestApp app, params string[] arguments) =>
        new DuesCommand().Build(app.Services).Parse(arguments).InvokeAsync();

    private static Task<int> CountAsync(Purse purse) => purse.County.LookAsync(db => db.DuesAssessments.CountAsync());
}
