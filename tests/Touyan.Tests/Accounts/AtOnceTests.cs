using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Administration;
using Touyan.Modules.Accounts.Model;
using Touyan.Tests.Support;

namespace Touyan.Tests.Accounts;

/// <summary>Two administrators act at once: both have read before either saves.</summary>
public sealed class AtOnceTests
{
    [Fact]
    public async Task Two_grants_that_exclude_each_other_are_not_both_made()
    {
        var county = await SmallCounty.OpenAsync();
        var account = await county.OpenAccountAsync($"liang.{county.Code}", null);
        var by = await county.ActorAsync(Role.SecurityAdministrator);

        var done = await county.TogetherAsync<GrantPost, Result<AccountId>>(
            by,
            (grant, actor) => grant.RunAsync(account, Granted(Role.SystemAdministrator), actor, default),
            (grant, actor) => grant.RunAsync(account, Granted(Role.CountyAdministrator), actor, default)
        );

        Assert.Equal("account.changed-meanwhile", Assert.Single(done, d => d.IsRefused).Refusal!.Code);
        Assert.Single(await county.LookAsync(db => db.AccountPosts.Where(p => p.AccountId == account).ToListAsync()));
    }

    [Fact]
    public async Task The_last_two_administrators_of_a_kind_are_not_both_ended()
    {
        var county = await SmallCounty.OpenAsync();
        await county.OpenAccountAsync($"shenji.{county.Code}", null, (Role.AuditAdministrator, null));
        var posts = await county.LookAsync(db => db.AccountPosts.Where(p => p.Role == Role.AuditAdministrator).ToListAsync());
        var by = await county.ActorAsync(Role.SecurityAdministrator);

        var done = await county.TogetherAsync<EndPost, Result<AccountId>>(
            by,
            (end, actor) => end.RunAsync(Ended(posts[0]), actor, default),
            (end, actor) => end.RunAsync(Ended(posts[1]), actor, default)
        );

        Assert.Equal("account.changed-meanwhile", Assert.Single(done, d => d.IsRefused).Refusal!.Code);
        Assert.Single(
            await county.LookAsync(db =>
                db.AccountPosts.Where(p => p.Role == Role.AuditAdministrator && p.To == null).Select(p => p.Id).ToListAsync()
            )
        );
    }

    [Fact]
    public async Task One_user_name_is_given_once()
    {
        var county = await SmallCounty.OpenAsync();
        var by = await county.ActorAsync(Role.SystemAdministrator);
        var input = new OpenAccount.Input { UserName = $"qian.{county.Code}", Name = "钱进" };

        var done = await county.TogetherAsync<OpenAccount, Result<OpenAccount.Done>>(
            by,
            (open, actor) => open.RunAsync(input, actor, default),
            (open, actor) => open.RunAsync(input, actor, default)
        );

        Assert.Equal("account.user-name-taken", Assert.Single(done, d => d.IsRefused).Refusal!.Code);
    }

    [Fact]
    public async Task A_password_is_reset_once_at_a_time_and_an_account_tended_once()
    {
        var county = await SmallCounty.OpenAsync();
        var (by, account) = (await county.ActorAsync(Role.SystemAdministrator), county.AccountOf(Role.Inspector));
        var reset = new ResetPassword.Input { Reason = "忘记密码" };
        var tend = new TendAccount.Input
        {
            Id = account,
            Act = Tending.Disable,
            Reason = "调离",
        };

        var resets = await county.TogetherAsync<ResetPassword, Result<ResetPassword.Done>>(
            by,
            (use, actor) => use.RunAsync(account, reset, actor, default),
            (use, actor) => use.RunAsync(account, reset, actor, default)
        );
        var tended = await county.TogetherAsync<TendAccount, Result<AccountId>>(
            by,
            (use, actor) => use.RunAsync(tend, actor, default),
            (use, actor) => use.RunAsync(tend, actor, default)
        );

        Assert.Equal("account.changed-meanwhile", Assert.Single(resets, d => d.IsRefused).Refusal!.Code);
        Assert.Equal("account.changed-meanwhile", Assert.Single(tended, d => d.IsRefused).Refusal!.Code);
    }

    private static GrantPost.Input Granted(Role role) => new() { Role = role, Reason = "海组〔2026〕3号" };

    private static EndPost.Input Ended(AccountPost post) =>
        new()
        {
            Account = post.AccountId,
            Post = post.Id,
            Reason = "岗位调整",
        };
}
