using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Authentication;
using Touyan.Modules.Accounts.Model;
using Touyan.Tests.Support;

namespace Touyan.Tests.Accounts;

public sealed class TokenTests
{
    private const string Anything = "/api/v1/rulebook";

    [Fact]
    public async Task A_token_lets_a_program_act_as_its_owner_until_it_is_revoked()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.AsAsync(Role.Inspector);
        var token = await CreateAsync(browser);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(county, token));
        await browser.SubmitAsync("/account", new { }, "form[action*=RevokeToken]");
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(county, token));
    }

    [Fact]
    public async Task A_token_of_another_county_or_with_another_secret_opens_nothing()
    {
        var (here, there) = (await SmallCounty.OpenAsync(), await SmallCounty.OpenAsync());
        var parts = (await CreateAsync(await here.AsAsync(Role.Inspector))).Split('_');

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(here, $"ty_{there.Code}_{parts[2]}_{parts[3]}"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(here, $"ty_{here.Code}_{parts[2]}_{new string('0', 64)}"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(here, "ty_nonsense"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(here, null));
    }

    [Fact]
    public async Task A_token_is_kept_as_a_hash_and_its_text_is_shown_once()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.AsAsync(Role.Inspector);
        var secret = (await CreateAsync(browser)).Split('_')[3];

        var kept = await county.LookAsync(db => db.ApiTokens.Select(t => t.SecretHash).SingleAsync());
        var trail = await county.LookAsync(db => db.Set<Modules.Trail.TrailEntry>().Select(e => e.Changes + e.Detail).ToListAsync());

        Assert.DoesNotContain(secret, kept);
        Assert.DoesNotContain(
            trail,
            line => line!.Contains(secret, StringComparison.Ordinal) || line.Contains(kept, StringComparison.Ordinal)
        );
        Assert.DoesNotContain(secret, (await browser.GetAsync("/account")).Text);
    }

    [Fact]
    public async Task An_old_token_and_one_of_a_disabled_account_open_nothing()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        var token = await CreateAsync(await county.AsAsync(Role.Inspector));
        app.Clock.Advance(TimeSpan.FromDays(29));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(county, token));

        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(county, token));

        var other = await CreateAsync(await county.SignInAsync(county.UserNameOf(Role.BranchSecretary)));
        var administrator = await county.SignInAsync(county.UserNameOf(Role.SystemAdministrator));
        await administrator.SubmitAsync($"/accounts/{county.AccountOf(Role.BranchSecretary)}/tend/disable", new { Reason = "调离" });
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(county, other));
    }

    [Fact]
    public async Task The_api_with_a_cookie_asks_for_the_form_token_with_a_bearer_for_none()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.AsAsync(Role.CountyAdministrator);
        var token = await CreateAsync(browser);
        var url = new Uri($"/api/v1/imports/{Guid.CreateVersion7()}/undo", UriKind.Relative);

        var byCookie = await browser.Http.PostAsync(url, JsonContent.Create(new { reason = "报错了" }));
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = JsonContent.Create(new { reason = "报错了" }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var byToken = await county.Stranger().Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, byCookie.StatusCode);
        Assert.NotEqual(HttpStatusCode.BadRequest, byToken.StatusCode);
        Assert.NotEqual(HttpStatusCode.Unauthorized, byToken.StatusCode);
    }

    [Fact]
    public async Task A_token_opens_no_page_so_that_none_makes_another()
    {
        var county = await SmallCounty.OpenAsync();
        var program = county.Stranger();
        program.Http.DefaultRequestHeaders.Authorization = new("Bearer", await CreateAsync(await county.AsAsync(Role.Inspector)));

        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(Anything)).Status);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/openapi/v1.json")).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await program.GetAsync("/account/tokens/new")).Status);
    }

    [Fact]
    public async Task An_account_that_only_programs_use_is_in_use()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        var token = await county.TokenAsync(Role.Inspector, days: 365);
        app.Clock.Advance(TimeSpan.FromDays(89));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(county, token));
        await app.Services.GetRequiredService<LastUses>().WriteAsync(default);
        app.Clock.Advance(TimeSpan.FromDays(89));

        await county.SignInAsync(county.UserNameOf(Role.Inspector));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(county, token));
    }

    public static async Task<string> CreateAsync(Browser browser)
    {
        var made = await browser.SubmitAsync("/account/tokens/new", new { Name = "同步", Days = "30" });
        Assert.Equal(HttpStatusCode.OK, made.Status);
        return made.Page.QuerySelector("main code")!.TextContent;
    }

    public static async Task<HttpStatusCode> StatusAsync(SmallCounty county, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Anything);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);

        return (await county.Stranger().Http.SendAsync(request)).StatusCode;
    }
}
