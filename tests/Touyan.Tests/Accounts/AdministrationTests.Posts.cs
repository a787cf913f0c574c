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
    public async Task Nobody_grants_himself()
    {
        var county = await SmallCounty.OpenAsync();

        var refused = await GrantAsync(county, Role.SecurityAdministrator, Role.CountyAdministrator, null);

        Assert.Equal("account.on-oneself", refused.Refusal?.Code);
    }

    [Fact]
    public async Task Nobody_grants_himself_by_a_second_account()
    {
        var county = await SmallCounty.OpenAsync();
        var granter = await county.ActorAsync(
            await county.OpenAccountAsync($"s2.{county.Code}", county.ZhangMin, (Role.SecurityAdministrator, null))
        );
        var second = await county.OpenAccountAsync($"s3.{county.Code}", county.ZhangMin);

        var refused = await county.RunAsync<GrantPost, Result<AccountId>>(
            granter,
            (g, by) => g.RunAsync(second, Post(Role.Inspector, county.EastTown), by, default)
        );

        Assert.Equal("account.on-oneself", refused.Refusal?.Code);
    }

    [Fact]
    public async Task An_administrator_gets_no_business_post_by_a_second_account_either()
    {
        var county = await SmallCounty.OpenAsync();
        await county.OpenAccountAsync($"s2.{county.Code}", county.ZhangMin, (Role.AuditAdministrator, null));
        var second = await county.OpenAccountAsync($"s3.{county.Code}", county.ZhangMin);

        var refused = await county.RunAsync<GrantPost, Result<AccountId>>(
            Role.SecurityAdministrator,
            (g, by) => g.RunAsync(second, Post(Role.Member, null), by, default)
        );

        Assert.Equal("post.administrators-apart", refused.Refusal?.Code);
    }

    [Theory]
    [InlineData(Role.BranchSecretary, "post.organization-does-not-fit")]
    [InlineData(Role.CountyAdministrator, "post.organization-not-asked")]
    [InlineData(Role.CommitteeAdministrator, null)]
    public async Task A_role_fits_its_organisation(Role role, string? code)
    {
        var county = await SmallCounty.OpenAsync();
        var account = await county.OpenAccountAsync($"r.{county.Code}", null);

        var done = await county.RunAsync<GrantPost, Result<AccountId>>(
            Role.SecurityAdministrator,
            (g, by) => g.RunAsync(account, Post(role, county.WestTown), by, default)
        );

        Assert.Equal(code, done.Refusal?.Code);
    }

    [Theory]
    [InlineData(Role.SystemAdministrator)]
    [InlineData(Role.SecurityAdministrator)]
    [InlineData(Role.AuditAdministrator)]
    public async Task The_last_administrator_of_a_kind_stays(Role kind)
    {
        var county = await SmallCounty.OpenAsync();
        var account = county.AccountOf(kind);
        var by = await county.ActorAsync(await county.OpenAccountAsync($"x.{county.Code}", null, (Role.SystemAdministrator, null)));
        if (kind is Role.SystemAdministrator)
            await TendAsync(county, by, county.AccountOf(kind), Tending.EndSessions);

        var ended = await EndAsync(county, account);
        var disabled = await TendAsync(county, by, account, Tending.Disable);

        // There are two system administrators now: one of them may go, and then the other stays.
        var isLast = kind is not Role.SystemAdministrator;
        Assert.Equal(isLast ? "account.last-administrator" : null, ended.Refusal?.Code);
        Assert.Equal(isLast ? "account.last-administrator" : null, disabled.Refusal?.Code);
        if (!isLast)
            Assert.Equal("account.last-administrator", (await EndAsync(county, by.Account)).Refusal?.Code);
    }

    [Fact]
    public async Task An_ended_post_is_out_of_force_at_once()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.AsAsync(Role.CountyAdministrator);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/organizations")).Status);

        await EndAsync(county, county.AccountOf(Role.CountyAdministrator));

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/organizations")).Status);
    }
}
