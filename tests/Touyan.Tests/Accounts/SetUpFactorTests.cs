using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Trail;
using Touyan.Tests.Support;

namespace Touyan.Tests.Accounts;

/// <summary>Setting up, renewing, turning off and losing a second factor.</summary>
public sealed class SetUpFactorTests
{
    private const string SetUp = "/account/second-step/set-up";

    [Fact]
    public async Task An_administrator_sets_it_up_before_all_else()
    {
        var county = await SmallCounty.OpenAsync();
        await LoseAsync(county, Role.AuditAdministrator);
        var browser = await county.SignInAsync(county.UserNameOf(Role.AuditAdministrator));

        Assert.Equal(SetUp, (await browser.GetAsync("/")).Location);
        Assert.Equal(SetUp + "?returnUrl=%2Ftrail", (await browser.GetAsync("/trail")).Location);
        Assert.Equal(SetUp + "?returnUrl=%2Faccount%2Ftokens%2Fnew", (await browser.GetAsync("/account/tokens/new")).Location);

        var (phone, done) = await SetUpAsync(county, browser, SetUp + "?returnUrl=%2Ftrail");

        Assert.Equal(10, done.Page.QuerySelectorAll(".ty-codes li").Length);
        Assert.Equal("/trail", done.Page.QuerySelector("main a.btn-primary")!.GetAttribute("href"));
        Assert.True(done.Response.Headers.CacheControl!.NoStore);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/trail")).Status);
        Assert.NotNull(phone);
    }

    [Fact]
    public async Task The_picture_and_the_key_stay_the_same_until_it_is_done_and_another_session_is_offered_another()
    {
        var county = await SmallCounty.OpenAsync();
        var (browser, elsewhere) = (await county.AsAsync(Role.Inspector), await county.SignInAsync(county.UserNameOf(Role.Inspector)));
        Assert.Null((await browser.OpenAsync(SetUp)).QuerySelector(".ty-qr"));

        await browser.SubmitAsync(SetUp, new { });
        await elsewhere.SubmitAsync(SetUp, new { });
        var (first, again) = (await browser.OpenAsync(SetUp), await browser.OpenAsync(SetUp));

        Assert.StartsWith("data:image/png;base64,", first.QuerySelector(".ty-qr")!.GetAttribute("src"));
        Assert.Equal(KeyIn(first), KeyIn(again));
        Assert.NotEqual(KeyIn(first), KeyIn(await elsewhere.OpenAsync(SetUp)));
    }

    [Fact]
    public async Task A_wrong_code_sets_nothing_up()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.AsAsync(Role.Inspector);
        await browser.SubmitAsync(SetUp, new { });

        var wrong = await browser.SubmitAsync(SetUp, new { Code = "000000" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Empty(
            await county.LookAsync(db => db.SecondFactors.Where(f => f.AccountId == county.AccountOf(Role.Inspector)).ToListAsync())
        );
    }

    [Fact]
    public async Task Whoever_has_it_is_asked_at_sign_in_and_his_sessions_elsewhere_end()
    {
        var county = await SmallCounty.OpenAsync();
        var (browser, elsewhere) = (await county.AsAsync(Role.Member), await county.SignInAsync(county.UserNameOf(Role.Member)));

        var (phone, _) = await SetUpAsync(county, browser);
        var asked = await county
            .Stranger()
            .SubmitAsync("/sign-in", new { UserName = county.UserNameOf(Role.Member), SmallCounty.Password });

        Assert.Equal("/sign-in/second-step", asked.Location);
        Assert.Equal(HttpStatusCode.SeeOther, (await elsewhere.GetAsync("/account")).Status);
        Assert.NotNull(phone);
    }

    [Fact]
    public async Task New_recovery_codes_make_the_old_ones_void_and_are_kept_as_hashes()
    {
        var county = await SmallCounty.OpenAsync();
        var (browser, phone) = (await county.AsAsync(Role.BranchSecretary), county.PhoneOf(Role.BranchSecretary));

        var made = await browser.SubmitAsync("/account/second-step/recovery-codes", new { Code = phone.NextCode() });
        var codes = made.Page.QuerySelectorAll(".ty-codes code").Select(c => c.TextContent).ToList();

        var old = await browser.SubmitAsync("/account/second-step", new { Code = phone.RecoveryCodes.First() });
        var fresh = await browser.SubmitAsync("/account/second-step", new { Code = codes[3].Replace(" ", "") });
        Assert.Equal((10, HttpStatusCode.UnprocessableEntity, "/"), (codes.Count, old.Status, fresh.Location));
        var kept = await county.LookAsync(db =>
            db.SecondFactors.Where(f => f.AccountId == county.AccountOf(Role.BranchSecretary)).SingleAsync()
        );
        Assert.Equal(9, kept.RecoveryHashes.Count);
        Assert.DoesNotContain(kept.RecoveryHashes, hash => codes.Exists(c => hash.Contains(c.Replace(" ", ""), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task It_is_turned_off_with_a_code_and_never_by_an_administrator()
    {
        var county = await SmallCounty.OpenAsync();
        var (secretary, administrator) = (await county.AsAsync(Role.BranchSecretary), await county.AsAsync(Role.SystemAdministrator));
        const string url = "/account/second-step/turn-off";

        var guessed = await secretary.SubmitAsync(url, new { Code = "000000" });
        var done = await secretary.SubmitAsync(url, new { Code = county.PhoneOf(Role.BranchSecretary).NextCode() });
        var owed = await administrator.SubmitAsync(url, new { Code = county.PhoneOf(Role.SystemAdministrator).NextCode() });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "/account"), (guessed.Status, done.Location));
        Assert.Equal(HttpStatusCode.Conflict, owed.Status);
        await county.SignInAsync(county.UserNameOf(Role.BranchSecretary));
    }

    [Fact]
    public async Task A_lost_one_is_reset_by_the_security_administrator_and_the_owner_is_told()
    {
        var county = await SmallCounty.OpenAsync();
        var (owner, granter) = (await county.AsAsync(Role.BranchSecretary), await county.AsAsync(Role.SecurityAdministrator));
        var url = $"/accounts/{county.AccountOf(Role.BranchSecretary)}/reset-second-step";
        Assert.Equal(HttpStatusCode.Forbidden, (await (await county.AsAsync(Role.SystemAdministrator)).GetAsync(url)).Status);

        var silent = await granter.SubmitAsync(url, new { Reason = "" });
        var done = await granter.SubmitAsync(url, new { Reason = "手机丢失" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.SeeOther), (silent.Status, done.Status));
        Assert.Equal(HttpStatusCode.SeeOther, (await owner.GetAsync("/account")).Status);
        var back = await county.SignInAsync(county.UserNameOf(Role.BranchSecretary));
        Assert.Contains("由安全管理员重置", (await back.GetAsync("/account")).Reading);
        await back.SubmitAsync("/account", new { }, "form[action*=TakeNote]");
        Assert.DoesNotContain(
            "由安全管理员重置",
            (await back.GetAsync("/account")).Page.QuerySelector("[aria-labelledby=factor]")!.TextContent
        );
        var entry = await county.LookAsync(db => db.TrailEntries.SingleAsync(e => e.ActCode == "account.reset-factor"));
        Assert.Equal("手机丢失", entry.Reason);
        Assert.Empty(await county.FindingsAsync());
    }

    [Fact]
    public async Task A_key_is_sealed_from_the_moment_it_is_offered()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.AsAsync(Role.Inspector);
        await browser.SubmitAsync(SetUp, new { });
        var key = KeyIn(await browser.OpenAsync(SetUp));
        var offered = await KeptAsync(
            county,
            "SELECT offered_key AS \"Value\" FROM sessions WHERE county_code = {0} AND offered_key IS NOT NULL"
        );

        await browser.SubmitAsync(SetUp, new { Code = new Phone(key, county.App.Clock).NextCode() });
        var kept = await KeptAsync(county, "SELECT \"key\" AS \"Value\" FROM second_factors WHERE county_code = {0}");

        Assert.Single(offered);
        Assert.Equal(Enum.GetValues<Role>().Length - 1, kept.Count);
        Assert.DoesNotContain(offered.Concat(kept), bytes => Encoding.ASCII.GetString(bytes).Contains(key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_resets_his_own()
    {
        var county = await SmallCounty.OpenAsync();
        var granter = await county.AsAsync(Role.SecurityAdministrator);

        var refused = await granter.SubmitAsync(
            $"/accounts/{county.AccountOf(Role.SecurityAdministrator)}/reset-second-step",
            new { Reason = "手机丢失" }
        );

        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
    }

    internal static async Task<(Phone Phone, Shown Done)> SetUpAsync(SmallCounty county, Browser browser, string url = SetUp)
    {
        await browser.SubmitAsync(url, new { });
        var page = await browser.OpenAsync(url);
        var phone = new Phone(KeyIn(page), county.App.Clock);
        return (phone, await browser.SubmitAsync(page, url, new { Code = phone.NextCode() }));
    }

    private static string KeyIn(AngleSharp.Dom.IParentNode page) => page.QuerySelector(".ty-key code")!.TextContent.Replace(" ", "");

    private static Task<List<byte[]>> KeptAsync(SmallCounty county, string sql) =>
        county.LookAsync(db => db.Database.SqlQueryRaw<byte[]>(sql, county.Code).ToListAsync());

    private static Task<int> LoseAsync(SmallCounty county, Role role) =>
        county.LookAsync(async db =>
        {
            var account = await db.Accounts.SingleAsync(a => a.Id == county.AccountOf(role));
            db.Remove(await db.SecondFactors.SingleAsync(f => f.AccountId == account.Id));
            db.Add(TrailEntry.Of(account.AsActor(null), Modules.Accounts.AccountsActs.ResetFactor, account.AsSubject(), SomeAccount.Now));
            return await db.SaveChangesAsync();
        });
}
