using System.Net;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Committees;
using Touyan.Modules.Members.Standing;
using Touyan.Modules.Organizations;
using Touyan.Modules.Trail;
using Touyan.Tests.Accounts;
using Touyan.Tests.Support;

namespace Touyan.Tests.Members;

/// <summary>What a member holds ends with his membership. Today is 2026-11-20; 李伟 leads the committee of the east village, and has an account for it.</summary>
public sealed class OfficesOfMemberTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData(MembershipChange.Leave)]
    [InlineData(MembershipChange.Die)]
    public async Task Who_leaves_or_dies_loses_his_posts_and_his_account(MembershipChange change)
    {
        var (county, account) = await SecretaryAsync();
        var browser = await county.SignInAsync($"shuji.{county.Code}");
        var token = await TokenTests.CreateAsync(browser);

        Assert.Null((await ChangeAsync(county, change)).Refusal);

        Assert.Equal(HttpStatusCode.SeeOther, (await browser.GetAsync("/members")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, await TokenTests.StatusAsync(county, token));
        Assert.Equal(Today, await SeatEndAsync(county));
        Assert.All(await PostsAsync(county, account), p => Assert.Equal(Today, p.To));
        Assert.True(await county.LookAsync(db => db.Accounts.Where(a => a.Id == account).Select(a => a.DisabledAt != null).SingleAsync()));
        var closed = (await EntriesAsync(county, "account.close-with-member")).Single(e => e.SubjectId == account.Value);
        Assert.Contains("终止日期", closed.Changes);
        Assert.Contains("李伟 不再担任书记", Assert.Single(await EntriesAsync(county, "committee.end-post")).Detail);
    }

    [Fact]
    public async Task A_suspended_member_holds_no_office_and_still_sees_his_own_file()
    {
        var (county, account) = await SecretaryAsync();
        var himself = await county.AsAsync(Role.Member);

        Assert.Null((await ChangeAsync(county, MembershipChange.Suspend)).Refusal);

        Assert.Equal(Today, await SeatEndAsync(county));
        Assert.All(await PostsAsync(county, account), p => Assert.Equal(Today, p.To));
        Assert.Equal(HttpStatusCode.OK, (await himself.GetAsync($"/members/{county.LiWei}")).Status);
    }

    [Fact]
    public async Task Nobody_moves_out_of_an_organisation_in_whose_committee_he_sits()
    {
        var (county, account) = await SecretaryAsync();

        var refused = await ChangeAsync(county, MembershipChange.Move, county.EastOffice);
        await county.PastTheProgramAsync(db => db.Set<CommitteePost>().ExecuteUpdateAsync(s => s.SetProperty(p => p.To, Today)));
        var done = await ChangeAsync(county, MembershipChange.Move, county.EastOffice);

        Assert.Equal("member.holds-office", refused.Refusal!.Code);
        Assert.Contains("请先免去职务", refused.Refusal.Message);
        Assert.Null(done.Refusal);
        Assert.Equal(Today, Assert.Single(await PostsAsync(county, account)).To);
        Assert.Single(await EntriesAsync(county, "account.lose-post-with-member"));
    }

    [Fact]
    public async Task A_move_within_the_town_leaves_a_post_of_the_town_alone()
    {
        var county = await SmallCounty.OpenAsync();
        await county.BeginTermAsync(county.EastTown);
        Assert.Null((await county.AppointAsync(county.EastTown, county.LiWei)).Refusal);

        Assert.Null((await ChangeAsync(county, MembershipChange.Move, county.EastOffice)).Refusal);
        Assert.Null(await SeatEndAsync(county));
        Assert.Equal("member.holds-office", (await ChangeAsync(county, MembershipChange.Move, county.WestVillage)).Refusal!.Code);
    }

    private static async Task<(SmallCounty County, AccountId Account)> SecretaryAsync()
    {
        var county = await SmallCounty.OpenAsync();
        await county.BeginTermAsync(county.EastVillage);
        Assert.Null((await county.AppointAsync(county.EastVillage, county.LiWei)).Refusal);
        return (county, await county.OpenAccountAsync($"shuji.{county.Code}", county.LiWei, (Role.BranchSecretary, county.EastVillage)));
    }

    private static Task<Result<MemberId>> ChangeAsync(SmallCounty county, MembershipChange change, OrganizationId? to = null)
    {
        var input = new ChangeMembership.Input
        {
            Id = county.LiWei,
            Change = change,
            Ground = DirectGround.Correction,
            On = Today,
            Organization = to?.ToString(),
            LeaveReason = "11",
            Reason = "支部大会决定",
        };
        return county.RunAsync<ChangeMembership, Result<MemberId>>(Role.CountyAdministrator, (act, by) => act.RunAsync(input, by, default));
    }

    private static Task<DateOnly?> SeatEndAsync(SmallCounty county) =>
        county.LookAsync(db => db.Set<CommitteePost>().Where(p => p.MemberId == county.LiWei).Select(p => p.To).SingleAsync());

    private static Task<List<AccountPost>> PostsAsync(SmallCounty county, AccountId account) =>
        county.LookAsync(db => db.AccountPosts.AsNoTracking().Where(p => p.AccountId == account).ToListAsync());

    private static Task<List<TrailEntry>> EntriesAsync(SmallCounty county, string act) =>
        county.LookAsync(db => db.Set<TrailEntry>().Where(e => e.ActCode == act).ToListAsync());
}
