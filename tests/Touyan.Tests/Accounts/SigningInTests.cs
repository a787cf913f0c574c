using System.Net;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Trail;
using Touyan.Tests.Support;

namespace Touyan.Tests.Accounts;

public sealed class SigningInTests
{
    [Fact]
    public async Task An_unknown_name_a_wrong_password_a_locked_and_a_disabled_account_read_the_same()
    {
        var county = await SmallCounty.OpenAsync();
        var (locked, disabled) = (county.UserNameOf(Role.Inspector), county.UserNameOf(Role.BranchSecretary));
        for (var attempt = 1; attempt <= 5; attempt++)
            await TryAsync(county, locked, "Wrong-2026-x");

        await DisableAsync(county, Role.BranchSecretary);

        var answers = new[]
        {
            await TryAsync(county, "niemand-" + county.Code, SmallCounty.Password),
            await TryAsync(county, county.UserNameOf(Role.Member), "Wrong-2026-x"),
            await TryAsync(county, locked, SmallCounty.Password),
            await TryAsync(county, disabled, SmallCounty.Password),
        };

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.UnprocessableEntity, a.Status));
        Assert.Single(answers.Select(a => a.Page.QuerySelector(".ty-errors")!.TextContent).Distinct(StringComparer.Ordinal));
        Assert.All(answers, a => Assert.False(a.Response.Headers.TryGetValues("Set-Cookie", out var c) && c.Any(IsSession)));
    }

    [Fact]
    public async Task Failed_and_successful_attempts_are_in_the_trail()
    {
        var county = await SmallCounty.OpenAsync();
        for (var attempt = 1; attempt <= 6; attempt++)
            await TryAsync(county, county.UserNameOf(Role.Inspector), "Wrong-2026-x");

        await county.SignInAsync(county.UserNameOf(Role.Member));

        Assert.Equal(
            ["account.open", .. Enumerable.Repeat("account.sign-in-failed", 4), "account.lock", "account.sign-in-failed"],
            await ActsAsync(county, Role.Inspector)
        );
        Assert.Equal(["account.open", "account.sign-in"], await ActsAsync(county, Role.Member));
    }

    [Theory]
    [InlineData("/members?text=李", "/members?text=李")]
    [InlineData("https://example.org/", "/")]
    [InlineData("//example.org/", "/")]
    [InlineData("/\\example.org", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("", "/")]
    public async Task One_comes_back_to_a_page_of_this_program_only(string returnUrl, string comesTo)
    {
        var county = await SmallCounty.OpenAsync();

        var shown = await county
            .Stranger()
            .SubmitAsync(
                "/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl),
                new { UserName = county.UserNameOf(Role.Inspector), SmallCounty.Password }
            );

        Assert.Equal(comesTo, Uri.UnescapeDataString(shown.Location!));
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_of_other_sites()
    {
        var county = await SmallCounty.OpenAsync();

        var shown = await TryAsync(county, county.UserNameOf(Role.Member), SmallCounty.Password);

        var cookie = shown.Response.Headers.GetValues("Set-Cookie").Single(IsSession);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_form_without_its_token_is_not_taken()
    {
        var county = await SmallCounty.OpenAsync();
        using var content = new FormUrlEncodedContent([
            new("Input.UserName", county.UserNameOf(Role.Member)),
            new("Input.Password", SmallCounty.Password),
        ]);

        var answer = await county.Stranger().Http.PostAsync(new Uri("/sign-in", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_first_password_must_be_changed_before_all_else()
    {
        var county = await SmallCounty.OpenAsync();
        var userName = "neu." + county.Code;
        await OpenWithOneTimePasswordAsync(county, userName);
        var browser = await county.SignInAsync(userName);

        var home = await browser.GetAsync("/");
        Assert.Equal((HttpStatusCode.SeeOther, "/account/password"), (home.Status, home.Location));
        Assert.Equal("/account/password", (await browser.GetAsync("/account")).Location);

        var changed = await browser.SubmitAsync(
            "/account/password",
            new
            {
                OldPassword = SmallCounty.Password,
                NewPassword = "Qiushou-2026",
                Repeat = "Qiushou-2026",
            }
        );
        Assert.Equal("/", changed.Location);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).Status);
    }

    [Fact]
    public async Task The_demo_is_not_mentioned_in_a_database_without_one()
    {
        var county = await SmallCounty.OpenAsync();

        Assert.DoesNotContain("演示", (await county.Stranger().GetAsync("/sign-in")).Text);
    }

    private static bool IsSession(string cookie) => cookie.StartsWith("touyan=", StringComparison.Ordinal);

    private static Task<Shown> TryAsync(SmallCounty county, string userName, string password) =>
        county.Stranger().SubmitAsync("/sign-in", new { UserName = userName, Password = password });

    private static Task<List<string>> ActsAsync(SmallCounty county, Role role)
    {
        var id = county.AccountOf(role).Value;
        return county.LookAsync(db =>
            db.TrailEntries.Where(e => e.SubjectId == id).OrderBy(e => e.Id).Select(e => e.ActCode).ToListAsync()
        );
    }

    private static Task<int> DisableAsync(SmallCounty county, Role role) =>
        county.LookAsync(async db =>
        {
            var account = await db.Accounts.SingleAsync(a => a.Id == county.AccountOf(role));
            account.Disable("调离", SomeAccount.Now);
            db.Add(TrailEntry.Of(account.AsActor(null), Modules.Accounts.AccountsActs.Disable, account.AsSubject(), SomeAccount.Now));
            return await db.SaveChangesAsync();
        });

    private static Task<int> OpenWithOneTimePasswordAsync(SmallCounty county, string userName) =>
        county.LookAsync(async db =>
        {
            var template = await db.Accounts.SingleAsync(a => a.Id == county.AccountOf(Role.Member));
            var account = Account.Open(county.Code, userName, "新人", null, template.PasswordHash, SomeAccount.Now).Value;
            db.AddRange(account, SignInName.Of(account));
            db.Add(TrailEntry.Of(account.AsActor(null), Modules.Accounts.AccountsActs.Open, account.AsSubject(), SomeAccount.Now));
            return await db.SaveChangesAsync();
        });
}
