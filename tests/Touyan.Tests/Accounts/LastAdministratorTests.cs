using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Administration;
using Touyan.Modules.Accounts.Model;
using Touyan.Tests.Support;

namespace Touyan.Tests.Accounts;

/// <summary>The three administrators are kept apart and none of them is lost, whichever way is tried.</summary>
public sealed class LastAdministratorTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public async Task Who_stays_for_a_time_only_is_nobody_to_leave_a_county_to()
    {
        var county = await SmallCounty.OpenAsync();
        var second = await county.OpenAccountAsync($"sj.{county.Code}", null);
        await GrantAsync(county, second, Role.AuditAdministrator, from: null, until: Today.AddDays(30));

        Assert.Equal("account.last-administrator", (await EndAsync(county, county.AccountOf(Role.AuditAdministrator))).Refusal?.Code);
        Assert.Equal("account.last-administrator", (await DisableAsync(county, county.AccountOf(Role.AuditAdministrator))).Refusal?.Code);
        Assert.Null((await EndAsync(county, second)).Refusal);
    }

    [Fact]
    public async Task Who_is_to_come_is_not_there_yet()
    {
        var county = await SmallCounty.OpenAsync();
        var second = await county.OpenAccountAsync($"sj.{county.Code}", null);
        await GrantAsync(county, second, Role.AuditAdministrator, from: Today.AddDays(1), until: null);

        Assert.Equal("account.last-administrator", (await EndAsync(county, county.AccountOf(Role.AuditAdministrator))).Refusal?.Code);
    }

    [Fact]
    public async Task Who_was_away_for_too_long_does_not_count_and_the_last_one_is_not_disabled_for_it()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        app.Clock.Advance(TimeSpan.FromDays(60));
        await county.OpenAccountAsync($"sj.{county.Code}", null, (Role.AuditAdministrator, null));
        app.Clock.Advance(TimeSpan.FromDays(40));
        var second = await county.LookAsync(db =>
            db.Accounts.Where(a => a.UserName == $"sj.{county.Code}").Select(a => a.Id).SingleAsync()
        );

        Assert.Equal("account.last-administrator", (await DisableAsync(county, second)).Refusal?.Code);
        await county.SignInAsync(county.UserNameOf(Role.SystemAdministrator));

        var gone = await county
            .Stranger()
            .SubmitAsync("/sign-in", new { UserName = county.UserNameOf(Role.AuditAdministrator), SmallCounty.Password });
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, gone.Status);
        Assert.NotNull(
            await county.LookAsync(db =>
                db.Accounts.Where(a => a.Id == county.AccountOf(Role.AuditAdministrator)).Select(a => a.DisabledAt).SingleAsync()
            )
        );
    }

    [Theory]
    [InlineData(Role.SystemAdministrator, Role.AuditAdministrator)]
    [InlineData(Role.BranchSecretary, Role.SecurityAdministrator)]
    [InlineData(Role.AuditAdministrator, Role.Inspector)]
    public async Task A_post_to_come_and_one_of_a_disabled_account_exclude_as_well(Role first, Role second)
    {
        var county = await SmallCounty.OpenAsync();
        var to = await county.OpenAccountAsync($"p1.{county.Code}", county.ZhangMin);
        var other = await county.OpenAccountAsync($"p2.{county.Code}", county.ZhangMin);
        Assert.Null((await GrantAsync(county, to, first, from: Today.AddDays(10), until: null)).Refusal);
        Assert.Null((await DisableAsync(county, to)).Refusal);

        var overlapping = await GrantAsync(county, other, second, from: null, until: null);
        var before = await GrantAsync(county, other, second, from: null, until: Today.AddDays(10));

        Assert.Equal("post.administrators-apart", overlapping.Refusal?.Code);
        Assert.Null(before.Refusal);
    }

    private static Task<Result<AccountId>> GrantAsync(SmallCounty county, AccountId to, Role role, DateOnly? from, DateOnly? until) =>
        county.RunAsync<GrantPost, Result<AccountId>>(
            Role.SecurityAdministrator,
            (grant, by) =>
                grant.RunAsync(
                    to,
                    new GrantPost.Input
                    {
                        Role = role,
                        Organization = PlaceOf(county, role),
                        From = from,
                        To = until,
                        Reason = "海组〔2026〕3号",
                    },
                    by,
                    default
                )
        );

    private static OrganizationId? PlaceOf(SmallCounty county, Role role) =>
        role switch
        {
            Role.Inspector => county.EastTown,
            Role.BranchSecretary => county.EastVillage,
            _ => null,
        };

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

    private static Task<Result<AccountId>> DisableAsync(SmallCounty county, AccountId account) =>
        county.RunAsync<TendAccount, Result<AccountId>>(
            Role.SystemAdministrator,
            (tend, by) =>
                tend.RunAsync(
                    new TendAccount.Input
                    {
                        Id = account,
                        Act = Tending.Disable,
                        Reason = "调离",
                    },
                    by,
                    default
                )
        );
}
