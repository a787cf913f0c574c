using System.Net;
using System.Net.Http.Json;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Accounts.MyAccount;
using Touyan.Tests.Support;

namespace Touyan.Tests.Api;

public sealed class ApiSignInTests
{
    [Fact]
    public async Task Without_a_token_nothing_is_told()
    {
        var county = await SmallCounty.OpenAsync();

        var answer = await county.Nobody().GetAsync("/members");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal("sign-in.required", answer.Code);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("ty_900001_00000000000000000000000000000000_00")]
    [InlineData("ty_abc_x_y")]
    [InlineData("")]
    public async Task A_token_that_was_never_issued_is_refused(string token)
    {
        var county = await SmallCounty.OpenAsync();

        var answer = await county.Nobody().With(token).GetAsync("/members");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal("sign-in.required", answer.Code);
    }

    [Fact]
    public async Task A_token_with_another_secret_is_refused()
    {
        var county = await SmallCounty.OpenAsync();
        var token = await county.TokenAsync(Role.CountyAdministrator);
        var forged = token[..^1] + (token[^1] == '0' ? '1' : '0');

        Assert.Equal(HttpStatusCode.OK, (await county.Nobody().With(token).GetAsync("/members")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await county.Nobody().With(forged).GetAsync("/members")).Status);
    }

    [Fact]
    public async Task A_revoked_token_is_refused_at_once()
    {
        var county = await SmallCounty.OpenAsync();
        var token = await county.TokenAsync(Role.CountyAdministrator);
        var caller = county.Nobody().With(token);
        await caller.ReadAsync("/members");

        var id = ApiTokenText.Parse(token)!.Id;
        await county.RunAsync<RevokeToken, Result<Guid>>(Role.CountyAdministrator, (revoke, by) => revoke.RunAsync(id, by, default));

        Assert.Equal("sign-in.required", (await caller.GetAsync("/members")).Code);
    }

    [Fact]
    public async Task A_token_ends_on_its_day()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        var caller = county.Nobody().With(await county.TokenAsync(Role.CountyAdministrator, days: 30));
        app.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromMinutes(1));
        await caller.ReadAsync("/members");

        app.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal("sign-in.required", (await caller.GetAsync("/members")).Code);
    }

    [Fact]
    public async Task A_signed_in_browser_may_read_with_its_cookie()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = new ApiCaller((await county.AsAsync(Role.BranchSecretary)).Http);

        Assert.Equal(2, (await browser.ReadAsync("/members")).GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public async Task A_cookie_alone_changes_nothing()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = new ApiCaller((await county.AsAsync(Role.CountyAdministrator)).Http);

        var answer = await browser.PostAsync("/organizations", NewBranch(county));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("form-token.missing", answer.Code);
        Assert.DoesNotContain("新桥", (await browser.GetAsync("/organizations")).Text);
    }

    [Fact]
    public async Task A_cookie_with_the_token_of_a_form_may_change()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.AsAsync(Role.CountyAdministrator);
        var formToken = (await browser.OpenAsync("/organizations/new")).QuerySelector("input[name=__RequestVerificationToken]")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/organizations", UriKind.Relative))
        {
            Content = JsonContent.Create(NewBranch(county)),
            Headers = { { "RequestVerificationToken", formToken.GetAttribute("value") } },
        };

        var answer = await Answered.OfAsync(await browser.Http.SendAsync(request));

        Assert.Equal(HttpStatusCode.Created, answer.Status);
    }

    [Fact]
    public async Task A_token_needs_no_form_token_but_a_permission()
    {
        var county = await SmallCounty.OpenAsync();

        var answer = await (await county.CallerAsync(Role.BranchSecretary)).PostAsync("/organizations", NewBranch(county));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal("permission.missing", answer.Code);
    }

    private static object NewBranch(SmallCounty county) =>
        new
        {
            parentId = county.EastTown.ToString(),
            name = "中共城东镇新桥村支部委员会",
            type = "branch",
            sector = "01",
            ground = "firstLoading",
            on = "2026-07-01",
            reason = "新设",
        };
}
