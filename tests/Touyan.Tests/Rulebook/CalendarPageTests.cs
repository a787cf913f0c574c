using Touyan.Kernel;
using Touyan.Tests.Support;

namespace Touyan.Tests.Rulebook;

public sealed class CalendarPageTests
{
    [Theory]
    [InlineData("from=2026-09-18&days=5", "2026-09-24", "确定")] // Sunday the 20th is made up for the National Day
    [InlineData("from=2026-12-28&days=5", "2027-01-04", "不确定")]
    public async Task A_term_in_working_days_is_reckoned(string query, string day, string word)
    {
        var browser = await (await SmallCounty.OpenAsync()).AsAsync(Role.BranchSecretary);

        var said = (await browser.OpenAsync("/rulebook/calendar?" + query)).GetElementById("reckoned")!;

        Assert.Equal(day, said.QuerySelector("strong time")!.GetAttribute("datetime"));
        Assert.Contains($" {word}", string.Join(' ', said.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    [Theory]
    [InlineData("days=0&from=2026-09-18")]
    [InlineData("days=1001&from=2026-09-18")]
    public async Task What_cannot_be_reckoned_is_not(string query)
    {
        var browser = await (await SmallCounty.OpenAsync()).AsAsync(Role.BranchSecretary);

        var page = (await browser.GetAsync("/rulebook/calendar?" + query)).Page;

        Assert.Null(page.GetElementById("reckoned"));
        Assert.Contains("2027 年的节假日和调休尚未录入", page.Body!.TextContent);
    }

    [Fact]
    public async Task From_December_on_the_administrators_are_told_that_next_year_is_missing()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);

        Assert.False(await IsToldAsync(county, Role.CountyAdministrator));
        app.Clock.Advance(TimeSpan.FromDays(11));

        Assert.True(await IsToldAsync(county, Role.CountyAdministrator));
        Assert.True(await IsToldAsync(county, Role.SystemAdministrator));
        Assert.False(await IsToldAsync(county, Role.BranchSecretary));
    }

    private static async Task<bool> IsToldAsync(SmallCounty county, Role role)
    {
        var browser = await county.SignInAsync(county.UserNameOf(role));
        return (await browser.GetAsync("/")).Reading.Contains("没有 2027 年的工作日历");
    }
}
