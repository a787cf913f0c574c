using System.Net;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Trail;
using Touyan.Tests.Support;

namespace Touyan.Tests.Accounts;

/// <summary>Tests that move the clock or count attempts: on an app of their own.</summary>
public sealed class TimePassesTests
{
    [Fact]
    public async Task A_session_left_alone_times_out_an_administrators_sooner()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        var (secretary, administrator) = (await county.AsAsync(Role.BranchSecretary), await county.AsAsync(Role.SystemAdministrator));

        app.Clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("/account")).Status);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("/account")).Status);
        Assert.Equal(HttpStatusCode.OK, (await secretary.GetAsync("/account")).Status);
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal("/sign-in?returnUrl=%2Faccount", await ComesToAsync(administrator));
        Assert.Equal(HttpStatusCode.OK, (await secretary.GetAsync("/account")).Status);
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal("/sign-in?returnUrl=%2Faccount", await ComesToAsync(secretary));
    }

    [Fact]
    public async Task A_post_counts_on_its_days_only()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        var from = new DateOnly(2026, 11, 21);
        await GrantAsync(county, Role.Inspector, new Period(from, from.AddDays(1)), county.WestTown);

        Assert.False(await SeesWestAsync(county));
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True(await SeesWestAsync(county));
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.False(await SeesWestAsync(county));
    }

    [Fact]
    public async Task An_old_password_must_be_changed()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        app.Clock.Advance(TimeSpan.FromDays(60));
        await county.SignInAsync(county.UserNameOf(Role.Inspector));
        app.Clock.Advance(TimeSpan.FromDays(30));

        var browser = await county.SignInAsync(county.UserNameOf(Role.Inspector));

        Assert.Equal("/account/password", (await browser.GetAsync("/")).Location);
    }

    [Fact]
    public async Task One_address_may_not_try_without_end()
    {
        using var rulebook = new RulebookCopy();
        rulebook.Change("security.yaml", "value: 100\n    unit: 次", "value: 3\n    unit: 次");
        await using var app = await TestApp.StartAsync(rulebook.Folder);
        var (guesser, clerk) = (app.NewBrowser("203.0.113.9"), app.NewBrowser("203.0.113.10"));
        var answers = new List<HttpStatusCode>();
        for (var attempt = 0; attempt < 4; attempt++)
            answers.Add((await guesser.SubmitAsync("/sign-in", new { UserName = "niemand" + attempt, Password = "Wrong-2026-x" })).Status);

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.UnprocessableEntity, 3), HttpStatusCode.TooManyRequests], answers);
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await clerk.SubmitAsync("/sign-in", new { UserName = "niemand", Password = "Wrong-2026-x" })).Status
        );
    }

    private static async Task<string?> ComesToAsync(Browser browser)
    {
        var location = (await browser.GetAsync("/account")).Location;
        return location?[location.IndexOf("/sign-in", StringComparison.Ordinal)..];
    }

    private static async Task<bool> SeesWestAsync(SmallCounty county)
    {
        var account = await (await county.SignInAsync(county.UserNameOf(Role.Inspector))).OpenAsync("/account");
        return account.QuerySelector("main")!.TextContent.Contains("河西镇", StringComparison.Ordinal);
    }

    private static Task<int> GrantAsync(SmallCounty county, Role role, Period period, OrganizationId at) =>
        county.LookAsync(async db =>
        {
            var account = await db.Accounts.SingleAsync(a => a.Id == county.AccountOf(role));
            db.Add(AccountPost.Grant(account, new AccountPost.Terms(role, at, period, "代张伟"), [], "冯丽").Value);
            db.Add(TrailEntry.Of(account.AsActor(null), Modules.Accounts.AccountsActs.GrantPost, account.AsSubject(), SomeAccount.Now));
            return await db.SaveChangesAsync();
        });
}
