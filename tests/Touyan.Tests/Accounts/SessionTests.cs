using System.Net;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Tests.Support;

namespace Touyan.Tests.Accounts;

public sealed class SessionTests
{
    [Fact]
    public async Task Signing_out_ends_the_session_on_the_server()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.SignInAsync(county.UserNameOf(Role.Member));
        var cookies = await browser.CookieAsync();

        await browser.SubmitAsync("/sign-out", new { });

        Assert.Equal("/sign-in", (await browser.GetAsync("/")).Location);
        Assert.Equal(HttpStatusCode.SeeOther, await county.StatusWithAsync(cookies, "/"));
    }

    [Fact]
    public async Task Another_device_can_be_signed_out_and_this_one_goes_on()
    {
        var county = await SmallCounty.OpenAsync();
        var (office, phone) = (await county.SignInAsync(Secretary(county)), await county.SignInAsync(Secretary(county)));
        Assert.Equal(2, (await office.OpenAsync("/account")).QuerySelectorAll("[aria-labelledby=sessions] tbody tr").Length);

        await office.SubmitAsync("/account", new { }, "form[action*=EndSession]");

        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync("/account")).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await phone.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_all()
    {
        var county = await SmallCounty.OpenAsync();
        var (office, phone) = (await county.SignInAsync(Secretary(county)), await county.SignInAsync(Secretary(county)));

        await office.SubmitAsync("/account", new { }, "form[action*=SignOutEverywhere]");

        Assert.Equal(HttpStatusCode.SeeOther, (await office.GetAsync("/account")).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await phone.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_another()
    {
        var county = await SmallCounty.OpenAsync();
        var (mine, his) = (await county.AsAsync(Role.Member), await county.AsAsync(Role.Inspector));
        await county.SignInAsync(county.UserNameOf(Role.Member));
        var his1 = await county.LookAsync(db =>
            db.Sessions.Where(s => s.AccountId == county.AccountOf(Role.Inspector)).Select(s => s.Id).SingleAsync()
        );

        var answer = await mine.SubmitAsync("/account", new { session = his1.ToString() }, "form[action*=EndSession]");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(HttpStatusCode.OK, (await his.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task Changing_the_password_ends_sessions_elsewhere()
    {
        var county = await SmallCounty.OpenAsync();
        var (office, phone) = (await county.SignInAsync(Secretary(county)), await county.SignInAsync(Secretary(county)));

        var changed = await office.SubmitAsync("/account/password", New("Qiushou-2026"));

        Assert.Equal("/account", changed.Location);
        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync("/account")).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await phone.GetAsync("/account")).Status);
    }

    [Theory]
    [InlineData(SmallCounty.Password, "最近")]
    [InlineData("Kurz-26", "不少于")]
    [InlineData("qiushou2026", "须包含")]
    public async Task A_password_against_the_rules_stays_as_it_is(string password, string why)
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.AsAsync(Role.BranchSecretary);

        var answer = await browser.SubmitAsync("/account/password", New(password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(why, answer.Page.QuerySelector("#Input_NewPassword-error")!.TextContent);
        await county.SignInAsync(Secretary(county));
    }

    [Fact]
    public async Task Guessing_at_the_old_password_locks_the_account()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.AsAsync(Role.BranchSecretary);
        for (var attempt = 1; attempt <= 5; attempt++)
            await browser.SubmitAsync("/account/password", New("Qiushou-2026") with { OldPassword = "Wrong-2026-x" });

        var right = await browser.SubmitAsync("/account/password", New("Qiushou-2026"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, right.Status);
        Assert.NotNull(right.Page.QuerySelector("#Input_OldPassword-error"));
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_once()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.AsAsync(Role.BranchSecretary);
        var administrator = await county.AsAsync(Role.SystemAdministrator);

        var url = $"/accounts/{county.AccountOf(Role.BranchSecretary)}/tend/disable";
        var done = await administrator.SubmitAsync(url, new { Reason = "调离" });

        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.GetAsync("/account")).Status);
    }

    private sealed record Change(string OldPassword, string NewPassword, string Repeat);

    private static Change New(string password) => new(SmallCounty.Password, password, password);

    private static string Secretary(SmallCounty county) => county.UserNameOf(Role.BranchSecretary);
}
