using System.Net;
using System.Net.Http.Json;
using Touyan.Kernel;
using Touyan.Modules.Members.Export;
using Touyan.Tests.Support;

namespace Touyan.Tests.Accounts;

/// <summary>What is guarded by a second factor, at the moment at which it is done.</summary>
public sealed class GuardedTests
{
    [Fact]
    public async Task Who_proved_nothing_of_late_is_asked_and_comes_back()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        var browser = await county.SignInAsync(county.UserNameOf(Role.BranchSecretary));
        var url = $"/members/{county.LiWei}/reveal/phone";
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(url)).Status);
        for (var minutes = 0; minutes < 60; minutes += 10)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(10));
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/members")).Status);
        }

        var asked = await browser.GetAsync(url);
        Assert.Equal("/account/second-step?returnUrl=" + Uri.EscapeDataString(url), asked.Location);
        var proved = await browser.SubmitAsync(asked.Location!, new { Code = county.PhoneOf(Role.BranchSecretary).NextCode() });

        Assert.Equal(url, proved.Location);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(url)).Status);
    }

    [Fact]
    public async Task Who_has_no_second_factor_sets_one_up_on_the_way()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.AsAsync(Role.CommitteeAdministrator);
        await browser.SubmitAsync("/account/second-step/turn-off", new { Code = county.PhoneOf(Role.CommitteeAdministrator).NextCode() });
        var url = $"/members/{county.LiWei}/reveal/id-number";

        var asked = await browser.GetAsync(url);
        var setUp = await browser.GetAsync(asked.Location!);
        Assert.Equal("/account/second-step/set-up?returnUrl=" + Uri.EscapeDataString(url), setUp.Location);
        var (_, done) = await SetUpFactorTests.SetUpAsync(county, browser, setUp.Location!);

        Assert.Equal(url, done.Page.QuerySelector("main a.btn-primary")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(url)).Status);
    }

    [Fact]
    public async Task A_member_looks_at_his_own_numbers_without()
    {
        var county = await SmallCounty.OpenAsync();

        var shown = await (await county.AsAsync(Role.Member)).GetAsync($"/members/{county.LiWei}/reveal/id-number");

        Assert.Equal(HttpStatusCode.OK, shown.Status);
    }

    [Theory]
    [InlineData(Role.BranchSecretary)]
    [InlineData(Role.Member)]
    public async Task No_token_does_what_is_guarded(Role role)
    {
        var county = await SmallCounty.OpenAsync();

        var answer = await (await county.CallerAsync(role)).PostAsync(
            $"/members/{county.LiWei}/reveal",
            new { what = "idNumber", reason = "核对" }
        );

        Assert.Equal((HttpStatusCode.Forbidden, "second-factor.not-for-programs"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_session_without_proof_is_told_so_by_the_API()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.AsAsync(Role.BranchSecretary);
        await browser.SubmitAsync("/account/second-step/turn-off", new { Code = county.PhoneOf(Role.BranchSecretary).NextCode() });

        var answer = await browser.Http.PostAsJsonAsync(
            $"/api/v1/members/{county.LiWei}/reveal",
            new { what = "idNumber", reason = "核对" }
        );

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("second-factor.needed", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Whole_numbers_are_exported_after_a_proof_alone()
    {
        var county = await SmallCounty.OpenAsync();
        var input = new ExportRoster.Input { Full = true, Reason = "核对" };
        var proved = await county.ActorAsync(Role.CountyAdministrator);

        foreach (var (by, code) in new[] { (proved, null), (proved with { HasSecondFactor = false }, "second-factor.needed") })
        {
            var done = await county.RunAsync<ExportRoster, Result<ExportRoster.Sheet>>(by, (use, a) => use.RunAsync(input, a, default));
            Assert.Equal(code, done.Refusal?.Code);
        }

        var program = proved with { HasSecondFactor = false, Origin = "api" };
        var refused = await county.RunAsync<ExportRoster, Result<ExportRoster.Sheet>>(program, (use, a) => use.RunAsync(input, a, default));
        Assert.Equal("second-factor.not-for-programs", refused.Refusal?.Code);
    }
}
