using System.Net;
using Touyan.Kernel;
using Touyan.Tests.Dues;
using Touyan.Tests.OrganizationalLife;
using Touyan.Tests.Support;

namespace Touyan.Tests.Cockpit;

/// <summary>The pages made for a phone: what a member and a branch secretary find there, and who finds nothing.</summary>
public sealed class TileTests
{
    [Theory]
    [InlineData(Role.CountyAdministrator, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData(Role.CommitteeAdministrator, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData(Role.BranchSecretary, HttpStatusCode.Forbidden, HttpStatusCode.OK)]
    [InlineData(Role.Inspector, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData(Role.Member, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(Role.SystemAdministrator, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task Each_role_opens_what_is_his(Role role, HttpStatusCode own, HttpStatusCode branch)
    {
        var browser = await (await SmallCounty.OpenAsync()).AsAsync(role);

        Assert.Equal(own, (await browser.GetAsync("/my")).Status);
        Assert.Equal(branch, (await browser.GetAsync("/branch")).Status);
    }

    [Fact]
    public async Task A_member_finds_his_meeting_his_dues_and_who_looked()
    {
        var hall = await Hall.OpenAsync();
        var meeting = await hall.PlanAsync();
        await hall.CallAsync(meeting);
        await hall.OpenSignInAsync(meeting);

        var page = (await (await hall.County.AsAsync(Role.Member)).GetAsync("/my")).Page;

        Assert.Contains("今天", page.QuerySelector($"a[href='/meetings/{meeting}']")!.TextContent);
        foreach (
            var href in (string[])
                [
                    $"/meetings/{meeting}/sign-in",
                    $"/meetings/{meeting}/leave",
                    "/dues/mine",
                    "/my-posts",
                    "/deeds/new",
                    "/my-points",
                    $"/members/{hall.County.LiWei}",
                    "/looks",
                    "/drafts",
                    "/",
                ]
        )
            Assert.True(page.QuerySelector($"main a[href='{href}']") is not null, href);
    }

    [Fact]
    public async Task A_member_who_is_called_nowhere_is_told_so()
    {
        var shown = await (await (await SmallCounty.OpenAsync()).AsAsync(Role.Member)).GetAsync("/my");

        Assert.Contains("没有新的会议通知", shown.Reading);
        Assert.Contains("本月还没有核定", shown.Reading);
    }

    [Fact]
    public async Task A_secretary_finds_the_forms_of_todays_meeting_and_they_are_fetched_beforehand()
    {
        var hall = await Hall.OpenAsync();
        var meeting = await hall.PlanAsync();
        await hall.TickAsync(meeting, hall.SunLi);

        var page = (await (await hall.County.AsAsync(Role.BranchSecretary)).GetAsync("/branch")).Page;

        var tile = page.QuerySelector($"a[href='/meetings/{meeting}']")!;
        Assert.Contains("应到 4 人，已到 1 人", tile.TextContent);
        string[] kept = [.. page.QuerySelectorAll("a[data-keep]").Select(a => a.GetAttribute("href")!)];
        Assert.Contains($"/meetings/{meeting}/list?branch={hall.Village}", kept);
        Assert.Contains($"/meetings/{meeting}/files/new", kept);
        Assert.Contains($"/meetings/plan?organization={hall.Village}", kept);
        Assert.Contains(kept, k => k.StartsWith($"/dues/collect?organization={hall.Village}", StringComparison.Ordinal));
        Assert.Contains("/drafts", kept);
    }

    [Fact]
    public async Task Every_form_that_is_fetched_beforehand_opens()
    {
        var hall = await Hall.OpenAsync();
        await hall.PlanAsync();
        var browser = await hall.County.AsAsync(Role.BranchSecretary);
        var kept = (await browser.GetAsync("/branch")).Page.QuerySelectorAll("a[data-keep]").Select(a => a.GetAttribute("href")!).ToList();

        Assert.True(kept.Count >= 5);
        foreach (var href in kept)
            Assert.True((await browser.GetAsync(href)).Response.Headers.Contains("Touyan-Keep"), href);
    }

    [Fact]
    public async Task A_meeting_that_is_still_to_come_is_not_ticked_yet()
    {
        var hall = await Hall.OpenAsync();
        var meeting = await hall.PlanAsync(hall.Assembly("2026-11-28"));

        var page = (await (await hall.County.AsAsync(Role.BranchSecretary)).GetAsync("/branch")).Page;

        Assert.Contains("11月28日", page.QuerySelector($"a[href='/meetings/{meeting}']")!.TextContent);
        Assert.Null(page.QuerySelector($"a[href^='/meetings/{meeting}/list']"));
    }

    [Fact]
    public async Task The_branch_is_told_how_much_of_the_month_is_open()
    {
        var purse = await Purse.AssessedAsync(11, 11);

        var secretary = await (await purse.County.AsAsync(Role.BranchSecretary)).GetAsync("/branch");
        var member = await (await purse.County.AsAsync(Role.Member)).GetAsync("/my");

        Assert.Matches(@"2026年11月：\d+ 名中 \d+ 名未交，共 [\d.]+ 元", secretary.Reading);
        Assert.Matches(@"本月应交 [\d.]+ 元，未交 [\d.]+ 元", member.Reading);
    }

    [Fact]
    public async Task A_branch_of_somebody_else_is_not_found()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.AsAsync(Role.BranchSecretary);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/branch?organization={county.EastTown}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/branch?organization=nonsense")).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/branch?organization={county.EastVillage}")).Status);
    }
}
