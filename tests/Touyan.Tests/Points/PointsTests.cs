using System.Net;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Points;
using Touyan.Modules.Points.Ledger;
using Touyan.Modules.Points.Model;
using Touyan.Modules.Points.Spending;
using Touyan.Tests.Posts;
using Touyan.Tests.Support;

namespace Touyan.Tests.Points;

/// <summary>Points in a county: earned with the word of others, reversed with the record, spent by two, seen by whom they concern.</summary>
public sealed class PointsTests
{
    [Fact]
    public async Task A_deed_earns_when_it_is_confirmed_and_its_points_go_with_it()
    {
        var village = await Village.OpenAsync();
        var deed = await village.DeedAsync();
        Assert.Empty((await ShowAsync(village)).Lines);

        await village.ConfirmedAsync(deed);
        var earned = await ShowAsync(village);
        Village.Done(await village.WithdrawAsync(deed, Role.Member));
        var after = await ShowAsync(village);

        // Two for the deed, one for each whole hour of one and a half.
        Assert.Equal(3, earned.Balance);
        Assert.All(earned.Lines, l => Assert.Equal($"/deeds/{deed}", l.Href));
        Assert.Equal((0, 4), (after.Balance, after.Lines.Count));
        Assert.Equal([2, 1], after.Lines.Where(l => l.Kind is PointEntryKind.Reversed).Select(l => l.Against!.Value).OrderDescending());
    }

    [Fact]
    public async Task Made_up_from_the_records_it_comes_to_the_same_and_a_second_time_to_nothing()
    {
        // In a county of its own: the ledger is tampered with.
        await using var app = await TestApp.StartAsync();
        var village = await Village.OpenAsync(app);
        await village.ConfirmedAsync(await village.DeedAsync(), await village.DeedAsync(Village.Helping(what: "代办医保")));
        var before = (await ShowAsync(village)).Balance;

        Assert.Equal(0, await KeepAsync(village));
        await village.County.LookAsync(db => db.PointEntries.ExecuteDeleteAsync());
        Assert.Equal(4, await KeepAsync(village));

        Assert.Equal(before, (await ShowAsync(village)).Balance);
        Assert.Empty(await VerifyAsync(village));
        await village.County.LookAsync(db =>
            db.PointEntries.Where(e => e.Number == 2).ExecuteUpdateAsync(set => set.SetProperty(e => e.Number, 9))
        );
        Assert.NotEmpty(await VerifyAsync(village));
    }

    [Fact]
    public async Task Points_are_spent_by_two_and_never_more_than_there_are()
    {
        var village = await Village.OpenAsync();
        var (secretary, town) = (
            await village.County.ActorAsync(Role.BranchSecretary),
            await village.County.ActorAsync(Role.CommitteeAdministrator)
        );
        Assert.Equal("points.not-enough", (await AskAsync(village, secretary)).Refusal!.Code);
        foreach (var i in Enumerable.Range(1, 8))
            await village.ConfirmedAsync(await village.DeedAsync(Village.Helping($"2026-11-{i + 10}", 2, $"第{i}件好事")));

        var (first, second) = (Village.Done(await AskAsync(village, secretary)), Village.Done(await AskAsync(village, secretary)));
        var own = await SettleAsync(village, first, secretary);
        Village.Done(await SettleAsync(village, first, town));
        var tooMuch = await SettleAsync(village, second, town);
        var again = await SettleAsync(village, first, town);

        Assert.Equal("points.own-spending", own.Refusal!.Code);
        Assert.Equal("points.not-enough", tooMuch.Refusal!.Code);
        Assert.Equal("points.spending-decided", again.Refusal!.Code);
        Assert.Equal(12, (await ShowAsync(village)).Balance);
    }

    [Theory]
    [InlineData(Role.CountyAdministrator, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData(Role.CommitteeAdministrator, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData(Role.BranchSecretary, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData(Role.Inspector, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(Role.Member, HttpStatusCode.NotFound, HttpStatusCode.Forbidden)]
    [InlineData(Role.SystemAdministrator, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task What_is_open_to_whom(Role role, HttpStatusCode seen, HttpStatusCode spent)
    {
        var village = await Village.OpenAsync();
        var browser = await village.County.AsAsync(role);

        Assert.Equal(seen, (await browser.GetAsync($"/points/{village.ZhouKai}")).Status);
        Assert.Equal(spent, (await browser.GetAsync($"/points/{village.ZhouKai}/spend")).Status);
        Assert.Equal(spent, (await browser.GetAsync("/point-spendings")).Status);
        var elsewhere = await browser.GetAsync($"/points/{village.County.ZhangMin}");
        Assert.Equal(
            role is Role.CountyAdministrator ? HttpStatusCode.OK
                : role is Role.SystemAdministrator ? HttpStatusCode.Forbidden
                : HttpStatusCode.NotFound,
            elsewhere.Status
        );
    }

    [Fact]
    public async Task A_member_sees_his_own_and_a_branch_its_ranks()
    {
        var village = await Village.OpenAsync();
        await village.ConfirmedAsync(await village.DeedAsync());
        var (member, secretary) = (await village.County.AsAsync(Role.Member), await village.County.AsAsync(Role.BranchSecretary));

        var mine = await member.OpenAsync("/my-points");
        var branch = await secretary.OpenAsync("/points");
        var sheet = await secretary.GetAsync($"/points/export?organization={village.County.EastVillage}");

        Assert.Contains("陪同独居老人就医", mine.QuerySelector("main")!.TextContent);
        Assert.Equal("李伟", branch.QuerySelector("main tbody tr th")!.TextContent.Trim());
        Assert.Equal(["1", "2", "2"], branch.QuerySelectorAll("main tbody tr td[data-label=名次]").Select(c => c.TextContent.Trim()));
        Assert.Equal(HttpStatusCode.OK, sheet.Status);
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync("/point-rules")).Status);
    }

    private static async Task<ShowPoints.View> ShowAsync(Village village) =>
        Village.Done(
            await village.County.RunAsync<ShowPoints, Result<ShowPoints.View>>(
                Role.Member,
                (show, by) => show.RunAsync(village.County.LiWei, by, default)
            )
        );

    private static Task<int> KeepAsync(Village village) =>
        village.County.RunAsync<KeepPoints, int>(Role.CountyAdministrator, (keep, by) => keep.RunAsync(member: null, by, default));

    private static Task<IReadOnlyList<string>> VerifyAsync(Village village) =>
        village.County.RunAsync<VerifyPoints, IReadOnlyList<string>>(Role.CountyAdministrator, (verify, _) => verify.RunAsync(default));

    private static Task<Result<Guid>> AskAsync(Village village, Actor by) =>
        village.County.RunAsync<SpendPoints, Result<Guid>>(
            by,
            (spend, actor) =>
                spend.RunAsync(
                    new SpendPoints.Input
                    {
                        Member = village.County.LiWei,
                        Rule = "daily-goods",
                        What = "七一前兑换",
                    },
                    actor,
                    default
                )
        );

    private static Task<Result<Guid>> SettleAsync(Village village, Guid id, Actor by) =>
        village.County.RunAsync<SettleSpending, Result<Guid>>(
            by,
            (settle, actor) => settle.RunAsync(new SettleSpending.Input { Id = id }, actor, default)
        );
}
