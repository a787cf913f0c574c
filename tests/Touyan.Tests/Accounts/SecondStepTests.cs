using System.Net;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Accounts.SecondStep;
using Touyan.Modules.Trail;
using Touyan.Tests.Support;

namespace Touyan.Tests.Accounts;

/// <summary>The second step of signing in, and before what is guarded by it.</summary>
public sealed class SecondStepTests
{
    private const string SecondStep = "/sign-in/second-step";

    [Fact]
    public async Task A_password_alone_opens_nothing()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await PasswordAsync(county, Role.CountyAdministrator);

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(SecondStep)).Status);
        foreach (var url in new[] { "/", "/account", "/members", "/account/password", "/account/second-step/set-up", "/sign-out" })
            Assert.StartsWith("/sign-in", new Uri(new Uri("http://localhost"), (await browser.GetAsync(url)).Location!).PathAndQuery);

        Assert.DoesNotContain("主导航", (await browser.GetAsync(SecondStep)).Text);
    }

    [Fact]
    public async Task The_code_opens_and_leads_to_where_one_was_going()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = county.Stranger();
        var asked = await browser.SubmitAsync("/sign-in?returnUrl=%2Fmembers%3Ftext%3D1", Password(county, Role.CountyAdministrator));

        var done = await browser.SubmitAsync(asked.Location!, new { Code = county.PhoneOf(Role.CountyAdministrator).NextCode() });

        Assert.Equal("/sign-in/second-step?returnUrl=%2Fmembers%3Ftext%3D1", asked.Location);
        Assert.Equal("/members?text=1", done.Location);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/members")).Status);
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/\\example.org")]
    public async Task It_leads_to_no_page_but_of_this_program(string returnUrl)
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await PasswordAsync(county, Role.CountyAdministrator);
        var signed = await county.SignInAsync(county.UserNameOf(Role.BranchSecretary));

        var completed = await browser.SubmitAsync(
            $"{SecondStep}?returnUrl={Uri.EscapeDataString(returnUrl)}",
            new { Code = county.PhoneOf(Role.CountyAdministrator).NextCode() }
        );
        var proved = await signed.SubmitAsync(
            $"/account/second-step?returnUrl={Uri.EscapeDataString(returnUrl)}",
            new { Code = county.PhoneOf(Role.BranchSecretary).NextCode() }
        );

        Assert.Equal(("/", "/"), (completed.Location, proved.Location));
    }

    [Fact]
    public async Task A_code_is_not_taken_twice_not_even_at_once()
    {
        var county = await SmallCounty.OpenAsync();
        var code = county.PhoneOf(Role.BranchSecretary).CodeAt();
        var (first, second) = (await PasswordAsync(county, Role.BranchSecretary), await PasswordAsync(county, Role.BranchSecretary));

        Assert.Equal("/", (await first.SubmitAsync(SecondStep, new { Code = code })).Location);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await second.SubmitAsync(SecondStep, new { Code = code })).Status);

        var by = await county.ActorAsync(Role.CommitteeAdministrator);
        await county.SignInAsync(county.UserNameOf(Role.CommitteeAdministrator));
        var session = await county.LookAsync(db => db.Sessions.Where(s => s.AccountId == by.Account && s.EndedAt == null).SingleAsync());
        var input = new CodeInput { Code = county.PhoneOf(Role.CommitteeAdministrator).CodeAt(1) };
        var done = await county.TogetherAsync<ProveFactor, Result<SessionId>>(
            by,
            (prove, actor) => prove.RunAsync(input, session.Id, actor, default),
            (prove, actor) => prove.RunAsync(input, session.Id, actor, default)
        );
        Assert.Equal("account.changed-meanwhile", Assert.Single(done, d => d.IsRefused).Refusal!.Code);
    }

    [Fact]
    public async Task A_recovery_code_is_taken_once()
    {
        var county = await SmallCounty.OpenAsync();
        var paper = county.PhoneOf(Role.BranchSecretary).RecoveryCodes.First();

        var first = await (await PasswordAsync(county, Role.BranchSecretary)).SubmitAsync(SecondStep, new { Code = paper });
        var again = await (await PasswordAsync(county, Role.BranchSecretary)).SubmitAsync(SecondStep, new { Code = paper });

        Assert.Equal("/", first.Location);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("还剩 9 个", await DetailAsync(county, "account.use-recovery-code"));
    }

    [Fact]
    public async Task Wrong_codes_lock_like_wrong_passwords_and_a_right_password_in_between_does_not_help()
    {
        var county = await SmallCounty.OpenAsync();
        for (var attempt = 1; attempt <= 5; attempt++)
            await (await PasswordAsync(county, Role.BranchSecretary)).SubmitAsync(SecondStep, new { Code = "000000" });

        var locked = await county.Stranger().SubmitAsync("/sign-in", Password(county, Role.BranchSecretary));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, locked.Status);
        Assert.Equal(4, await county.LookAsync(db => db.TrailEntries.CountAsync(e => e.ActCode == "account.wrong-code")));
        Assert.Equal(1, await county.LookAsync(db => db.TrailEntries.CountAsync(e => e.ActCode == "account.lock")));
    }

    [Fact]
    public async Task The_session_has_another_id_after_every_step()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = county.Stranger();
        await browser.SubmitAsync("/sign-in", Password(county, Role.CountyAdministrator));
        var half = await browser.CookieAsync();
        await browser.SubmitAsync(SecondStep, new { Code = county.PhoneOf(Role.CountyAdministrator).NextCode() });
        var whole = await browser.CookieAsync();
        await browser.SubmitAsync("/account/second-step", new { Code = county.PhoneOf(Role.CountyAdministrator).NextCode() });

        var sessions = await county.LookAsync(db => db.Sessions.OrderBy(s => s.Id).ToListAsync());
        Assert.Equal(3, sessions.Select(s => s.Id).Distinct().Count());
        Assert.Equal([SessionEnd.Renewed, SessionEnd.Renewed, null], sessions.Select(s => s.EndedFor));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account")).Status);
        foreach (var former in new[] { half, whole })
            Assert.Equal(HttpStatusCode.SeeOther, await county.StatusWithAsync(former, "/account"));
    }

    private static object Password(SmallCounty county, Role role) => new { UserName = county.UserNameOf(role), SmallCounty.Password };

    private static async Task<Browser> PasswordAsync(SmallCounty county, Role role)
    {
        var browser = county.Stranger();
        var shown = await browser.SubmitAsync("/sign-in", Password(county, role));
        Assert.Equal(SecondStep, shown.Location);
        return browser;
    }

    private static Task<string?> DetailAsync(SmallCounty county, string act) =>
        county.LookAsync(db => db.TrailEntries.Where(e => e.ActCode == act).Select(e => e.Detail).SingleAsync());
}
