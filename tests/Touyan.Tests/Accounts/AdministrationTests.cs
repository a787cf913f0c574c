using System.Net;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Administration;
using Touyan.Modules.Accounts.Model;
using Touyan.Tests.Support;

namespace Touyan.Tests.Accounts;

public sealed partial class AdministrationTests
{
    [Fact]
    public async Task A_new_account_is_opened_by_one_administrator_and_gets_its_post_from_another()
    {
        var county = await SmallCounty.OpenAsync();
        var (opener, granter) = (await county.AsAsync(Role.SystemAdministrator), await county.AsAsync(Role.SecurityAdministrator));

        var opened = await opener.SubmitAsync("/accounts/new", new { UserName = $"qian.{county.Code}", Name = "钱进" });
        var oneTime = opened.Page.QuerySelectorAll("main code")[1].TextContent;
        var account = opened.Page.QuerySelector("main a.btn-primary")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.Forbidden, (await opener.GetAsync(account + "/grant")).Status);

        var search = await granter.SubmitAsync(
            await granter.OpenAsync(account + "/grant"),
            account + "/grant?handler=Find",
            new
            {
                Role = "BranchSecretary",
                place = "柳桥",
                Reason = "海组〔2026〕3号",
            }
        );
        Assert.Single(search.Page.QuerySelectorAll("input[name='Input.Organization']"));
        Assert.Null(search.Page.QuerySelector(".ty-errors, .ty-error"));
        var granted = await granter.SubmitAsync(search.Page, account + "/grant", new { Organization = county.WestVillage });
        Assert.Equal(account, granted.Location);

        var browser = await county.SignInAsync($"qian.{county.Code}", oneTime);
        await browser.SubmitAsync(
            "/account/password",
            new
            {
                OldPassword = oneTime,
                NewPassword = "Qiushou-2026",
                Repeat = "Qiushou-2026",
            }
        );
        Assert.Contains("中共河西镇柳桥村支部委员会 · 党支部书记", (await browser.GetAsync("/account")).Reading);
        var history = (await opener.GetAsync(account)).Page.QuerySelector("#history")!.TextContent;
        Assert.All(["开立账号", "授予岗位", "海组〔2026〕3号", "登录", "更改密码"], word => Assert.Contains(word, history));
    }

    [Fact]
    public async Task A_user_name_is_unique_in_the_nation()
    {
        var (here, there) = (await SmallCounty.OpenAsync(), await SmallCounty.OpenAsync());

        var again = await (await here.AsAsync(Role.SystemAdministrator)).SubmitAsync(
            "/accounts/new",
            new { UserName = there.UserNameOf(Role.Inspector).ToUpperInvariant(), Name = "钱进" }
        );

        Assert.Equal(HttpStatusCode.Conflict, again.Status);
    }

    [Fact]
    public async Task A_members_account_is_tied_to_him_by_his_id_number()
    {
        var county = await SmallCounty.OpenAsync();
        var administrator = await county.AsAsync(Role.SystemAdministrator);
        var number = SmallCounty.IdNumber(new DateOnly(1968, 5, 30), 42).Value;

        var unknown = await administrator.SubmitAsync(
            "/accounts/new",
            new
            {
                UserName = $"m1.{county.Code}",
                Name = "张敏",
                IdNumber = "11010519491231002X",
            }
        );
        var opened = await administrator.SubmitAsync(
            "/accounts/new",
            new
            {
                UserName = $"m1.{county.Code}",
                Name = "张敏",
                IdNumber = number,
            }
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.Status);
        Assert.Equal(HttpStatusCode.OK, opened.Status);
        var tied = await county.LookAsync(db =>
            db.Accounts.Where(a => a.UserName == $"m1.{county.Code}").Select(a => a.MemberId).SingleAsync()
        );
        Assert.Equal(county.ZhangMin, tied);
    }

    [Fact]
    public async Task A_reset_ends_sessions_and_tokens_and_asks_for_a_new_password()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.AsAsync(Role.Inspector);
        var made = await browser.SubmitAsync("/account/tokens/new", new { Name = "同步", Days = "30" });
        var token = made.Page.QuerySelector("main code")!.TextContent;

        var url = $"/accounts/{county.AccountOf(Role.Inspector)}/reset-password";
        var reset = await (await county.AsAsync(Role.SystemAdministrator)).SubmitAsync(url, new { Reason = "本人忘记密码" });

        var oneTime = reset.Page.QuerySelectorAll("main code")[1].TextContent;
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.GetAsync("/account")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, await TokenTests.StatusAsync(county, token));
        Assert.Equal(
            "/account/password",
            (await (await county.SignInAsync(county.UserNameOf(Role.Inspector), oneTime)).GetAsync("/")).Location
        );
    }

    [Theory]
    [InlineData("disable", "account.disable")]
    [InlineData("end-sessions", "account.end-sessions")]
    [InlineData("enable", "account.enable")]
    [InlineData("unlock", "account.unlock")]
    public async Task Whatever_is_done_to_an_account_is_done_for_a_reason(string act, string code)
    {
        var county = await SmallCounty.OpenAsync();
        var administrator = await county.AsAsync(Role.SystemAdministrator);
        var account = $"/accounts/{county.AccountOf(Role.Inspector)}";
        if (act is "enable")
            await administrator.SubmitAsync(account + "/tend/disable", new { Reason = "借调" });

        for (var attempt = 1; act is "unlock" && attempt <= 5; attempt++)
            await county
                .Stranger()
                .SubmitAsync("/sign-in", new { UserName = county.UserNameOf(Role.Inspector), Password = "Wrong-2026-x" });

        var silent = await administrator.SubmitAsync($"{account}/tend/{act}", new { Reason = " " });
        var done = await administrator.SubmitAsync($"{account}/tend/{act}", new { Reason = "当面核实" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, account), (silent.Status, done.Location));
        var reasons = await county.LookAsync(db =>
            db.Set<Modules.Trail.TrailEntry>().Where(e => e.ActCode == code).Select(e => e.Reason).ToListAsync()
        );
        Assert.Equal(["当面核实"], reasons);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync(account + "/tend/grant")).Status);
    }

    [Theory]
    [InlineData("text=inspector", 1)]
    [InlineData("role=BranchSecretary", 1)]
    [InlineData("state=Disabled", 0)]
    [InlineData("organization=城东镇委员会", 2)]
    public async Task Accounts_are_found_by_what_they_are(string query, int count)
    {
        var county = await SmallCounty.OpenAsync();

        var page = await (await county.AsAsync(Role.SecurityAdministrator)).OpenAsync("/accounts?" + query);

        Assert.Equal(count, page.QuerySelectorAll("main tbody tr").Length);
    }

    private static GrantPost.Input Post(Role role, OrganizationId? at) =>
        new()
        {
            Role = role,
            Organization = at,
            Reason = "海组〔2026〕3号",
        };

    private static Task<Result<AccountId>> GrantAsync(SmallCounty county, Role to, Role role, OrganizationId? at) =>
        county.RunAsync<GrantPost, Result<AccountId>>(
            Role.SecurityAdministrator,
            (grant, by) => grant.RunAsync(county.AccountOf(to), Post(role, at), by, default)
        );

    private static async Task<Result<AccountId>> EndAsync(SmallCounty county, AccountId account)
    {
        var post = await county.LookAsync(db => db.AccountPosts.Where(p => p.AccountId == account).Select(p => p.Id).SingleAsync());
        var input = new EndPost.Input
        {
            Account = account,
            Post = post,
            Reason = "岗位调整",
        };
        return await county.RunAsync<EndPost, Result<AccountId>>(Role.SecurityAdministrator, (end, by) => end.RunAsync(input, by, default));
    }

    private static Task<Result<AccountId>> TendAsync(SmallCounty county, Actor by, AccountId account, Tending act) =>
        county.RunAsync<TendAccount, Result<AccountId>>(
            by,
            (tend, actor) =>
                tend.RunAsync(
                    new TendAccount.Input
                    {
                        Id = account,
                        Act = act,
                        Reason = "调离",
                    },
                    actor,
                    default
                )
        );
}
