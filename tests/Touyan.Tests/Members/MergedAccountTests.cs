using System.Net;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Members.Duplicates;
using Touyan.Modules.Trail;
using Touyan.Tests.Support;

namespace Touyan.Tests.Members;

/// <summary>Two records of 李伟 become one: the account of the one that goes is his all the same.</summary>
public sealed class MergedAccountTests
{
    [Fact]
    public async Task The_account_goes_with_the_person_and_back_when_the_merge_is_undone()
    {
        var county = await SmallCounty.OpenAsync();
        var kept = await county.EnrolAsync("李伟", county.EastVillage, 13);
        var himself = await county.AsAsync(Role.Member);

        var merge = await MergeAsync(county, kept);
        var afterMerge = await himself.GetAsync($"/members/{kept}");
        var undone = await county.RunAsync<UndoMerge, Result<MemberId>>(
            Role.CountyAdministrator,
            (undo, by) => undo.RunAsync(new UndoMerge.Input { Id = merge.Value, Reason = "不是同一人" }, by, default)
        );

        Assert.Null(merge.Refusal);
        Assert.Equal(HttpStatusCode.OK, afterMerge.Status);
        Assert.Null(undone.Refusal);
        Assert.Equal(HttpStatusCode.NotFound, (await himself.GetAsync($"/members/{kept}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await himself.GetAsync($"/members/{county.LiWei}")).Status);
        var told = await county.LookAsync(db => db.Set<TrailEntry>().Where(e => e.ActCode == "account.follow-member").ToListAsync());
        Assert.Equal(2, told.Count(e => e.SubjectId == county.AccountOf(Role.Member).Value && e.Changes!.Contains("对应党员")));
    }

    [Fact]
    public async Task Records_that_both_have_an_account_in_use_are_not_merged()
    {
        var county = await SmallCounty.OpenAsync();
        var kept = await county.EnrolAsync("李伟", county.EastVillage, 13);
        var other = await county.OpenAccountAsync($"liwei.{county.Code}", kept, (Role.BranchSecretary, county.EastVillage));

        var refused = await MergeAsync(county, kept);
        await CloseAsync(county, other);
        var done = await MergeAsync(county, kept);

        Assert.Equal("merge.both-have-accounts", refused.Refusal!.Code);
        Assert.Contains($"liwei.{county.Code}", refused.Refusal.Message);
        Assert.Null(done.Refusal);
    }

    private static Task<Result<Guid>> MergeAsync(SmallCounty county, MemberId kept) =>
        county.RunAsync<MergeMembers, Result<Guid>>(
            Role.CountyAdministrator,
            (merge, by) =>
                merge.RunAsync(
                    new MergeMembers.Input
                    {
                        First = kept,
                        Second = county.LiWei,
                        Kept = kept,
                        Reason = "同一人",
                    },
                    by,
                    default
                )
        );

    private static Task<int> CloseAsync(SmallCounty county, AccountId id) =>
        county.PastTheProgramAsync(async db =>
        {
            var today = new DateOnly(2026, 11, 20);
            await db.AccountPosts.Where(p => p.AccountId == id).ExecuteUpdateAsync(s => s.SetProperty(p => p.To, today));
            return await db
                .Accounts.Where(a => a.Id == id)
                .ExecuteUpdateAsync(s => s.SetProperty(a => a.DisabledAt, county.App.Clock.GetUtcNow().UtcDateTime));
        });
}
