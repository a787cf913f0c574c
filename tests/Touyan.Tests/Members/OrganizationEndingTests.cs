using System.Net;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Members.Committees;
using Touyan.Modules.Organizations;
using Touyan.Modules.Organizations.Adjustment;
using Touyan.Modules.Trail;
using Touyan.Tests.Support;

namespace Touyan.Tests.Members;

/// <summary>An organisation ends: what stands in its way, and what ends with it. Today is 2026-11-20.</summary>
public sealed class OrganizationEndingTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public async Task A_committee_in_office_stands_in_the_way_until_its_term_is_closed()
    {
        var (county, branch, _) = await BranchAsync();
        await county.BeginTermAsync(branch, number: 3);

        var refused = await DissolveAsync(county, branch);
        var closed = await county.RunAsync<CloseTerm, Result<Guid>>(
            Role.CountyAdministrator,
            (close, by) =>
                close.RunAsync(
                    new CloseTerm.Input
                    {
                        Organization = branch,
                        On = Today,
                        Reason = "撤销",
                    },
                    by,
                    default
                )
        );
        var dissolved = await DissolveAsync(county, branch);

        Assert.Equal("organization.still-in-use", refused.Refusal!.Code);
        Assert.Contains("在任的第 3 届班子", refused.Refusal.Message);
        Assert.False(closed.IsRefused);
        Assert.Null(dissolved.Refusal);
    }

    [Fact]
    public async Task Posts_at_an_organisation_that_is_dissolved_end_at_once_and_leave_their_trace()
    {
        var (county, branch, account) = await BranchAsync();
        var browser = await county.SignInAsync($"shuji.{county.Code}");
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/members")).Status);

        var asked = await DissolveAsync(county, branch, preview: true);
        var still = await PostAsync(county, account);
        var done = await DissolveAsync(county, branch);

        Assert.Contains(asked.Value.Effects, e => e.Contains("1 个账号岗位随即终止", StringComparison.Ordinal));
        Assert.Null(still.To);
        Assert.Null(done.Refusal);
        Assert.Equal(Today, (await PostAsync(county, account)).To);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/members")).Status);
        var entry = Assert.Single(await EntriesAsync(county, "account.lose-post"));
        Assert.Equal((account.Value, "撤销空壳支部"), (entry.SubjectId, entry.Reason));
        Assert.Contains("党支部书记", entry.Detail);
        Assert.Contains("终止日期", entry.Changes);
    }

    [Fact]
    public async Task A_merge_ends_term_and_posts_of_the_one_and_leaves_those_of_the_other()
    {
        var county = await SmallCounty.OpenAsync();
        await county.BeginTermAsync(county.EastVillage, number: 5);
        await county.BeginTermAsync(county.EastOffice, number: 7);
        await county.OpenAccountAsync($"jiguan.{county.Code}", null, (Role.BranchSecretary, county.EastOffice));

        var asked = await MergeAsync(county, preview: true);
        var untouched = await ServingAsync(county);
        var done = await MergeAsync(county);

        Assert.Equal(asked.Value.Effects, done.Value.Effects);
        Assert.Contains("第 5 届班子到 2026-11-20 为止", done.Value.Effects);
        Assert.Contains(done.Value.Effects, e => e.StartsWith("2 名党员随同转入", StringComparison.Ordinal));
        Assert.Equal([5, 7], untouched);
        Assert.Equal([7], await ServingAsync(county));
        Assert.Equal(Today, (await PostAsync(county, county.AccountOf(Role.BranchSecretary))).To);
        Assert.Equal(
            [county.EastOffice],
            await county.LookAsync(db =>
                db.AccountPosts.Where(p => p.Role == Role.BranchSecretary && p.To == null)
                    .Select(p => p.OrganizationId!.Value)
                    .ToListAsync()
            )
        );
        Assert.Equal(county.EastVillage.Value, Assert.Single(await EntriesAsync(county, "committee.close-term")).SubjectId);
        var merge = Assert.Single(await EntriesAsync(county, "organization.merge"));
        Assert.Contains("撤销日期", merge.Changes);
    }

    [Fact]
    public async Task Members_go_along_only_into_what_members_stand_in_directly()
    {
        var county = await SmallCounty.OpenAsync();

        var refused = await MergeAsync(county, into: county.EastGeneralBranch);

        Assert.Equal(("organization.not-a-branch", "IntoId"), (refused.Refusal?.Code, refused.Refusal?.Field));
        Assert.Empty(await EntriesAsync(county, "organization.merge"));
    }

    [Fact]
    public async Task A_post_that_ended_before_is_left_as_it_was()
    {
        var (county, branch, account) = await BranchAsync();
        await county.PastTheProgramAsync(async db =>
        {
            var post = await db.AccountPosts.SingleAsync(p => p.AccountId == account);
            return await db
                .AccountPosts.Where(p => p.Id == post.Id)
                .ExecuteUpdateAsync(s => s.SetProperty(p => p.To, new DateOnly(2026, 6, 1)));
        });

        Assert.Null((await DissolveAsync(county, branch)).Refusal);

        Assert.Equal(new DateOnly(2026, 6, 1), (await PostAsync(county, account)).To);
        Assert.Empty(await EntriesAsync(county, "account.lose-post"));
    }

    // A branch without members whose secretary has an account.
    private static async Task<(SmallCounty, OrganizationId, AccountId)> BranchAsync()
    {
        var county = await SmallCounty.OpenAsync();
        var branch = await county.EstablishAsync("中共城东镇空壳企业支部委员会", OrganizationType.Branch, county.EastTown);
        return (county, branch, await county.OpenAccountAsync($"shuji.{county.Code}", null, (Role.BranchSecretary, branch)));
    }

    private static Task<Result<ChangeOutcome>> DissolveAsync(SmallCounty county, OrganizationId id, bool preview = false)
    {
        var input = new DissolveOrganization.Input
        {
            Id = id,
            On = Today,
            Reason = "撤销空壳支部",
            Preview = preview,
        };
        return county.RunAsync<DissolveOrganization, Result<ChangeOutcome>>(
            Role.CountyAdministrator,
            (dissolve, by) => dissolve.RunAsync(input, by, default)
        );
    }

    private static Task<Result<ChangeOutcome>> MergeAsync(SmallCounty county, bool preview = false, OrganizationId? into = null)
    {
        var input = new MergeOrganization.Input
        {
            Id = county.EastVillage,
            IntoId = into ?? county.EastOffice,
            On = Today,
            Reason = "合并设置",
            Preview = preview,
        };
        return county.RunAsync<MergeOrganization, Result<ChangeOutcome>>(
            Role.CountyAdministrator,
            (merge, by) => merge.RunAsync(input, by, default)
        );
    }

    private static Task<AccountPost> PostAsync(SmallCounty county, AccountId account) =>
        county.LookAsync(db => db.AccountPosts.AsNoTracking().SingleAsync(p => p.AccountId == account));

    private static Task<List<int>> ServingAsync(SmallCounty county) =>
        county.LookAsync(db =>
            db.Set<CommitteeTerm>().Where(t => t.EndedOn == null).OrderBy(t => t.Number).Select(t => t.Number).ToListAsync()
        );

    private static Task<List<TrailEntry>> EntriesAsync(SmallCounty county, string act) =>
        county.LookAsync(db => db.Set<TrailEntry>().Where(e => e.ActCode == act).ToListAsync());
}
