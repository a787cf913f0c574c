using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Organizations.Adjustment;
using Touyan.Modules.Organizations.Establishment;
using Touyan.Modules.Organizations.Model;
using Touyan.Modules.Trail;
using Touyan.Tests.Support;

namespace Touyan.Tests.Organizations;

public sealed partial class OrganizationActTests
{
    [Fact]
    public async Task A_town_merged_into_another_hands_over_all_that_stands_below()
    {
        var county = await SmallCounty.OpenAsync();

        var done = await MergeAsync(county, Of<MergeOrganization.Input>() with { Id = county.EastTown, IntoId = county.WestTown });

        Assert.Null(done.Refusal);
        var (east, west) = (await OrganizationAsync(county, county.EastTown), await OrganizationAsync(county, county.WestTown));
        Assert.Equal((Day, county.WestTown), (east.DissolvedOn, east.MergedIntoId));
        Assert.All(
            await county.LookAsync(db => db.Organizations.Where(o => o.ParentId == county.WestTown).ToListAsync()),
            o => Assert.StartsWith(west.Path, o.Path)
        );
        Assert.Equal(3, await county.LookAsync(db => db.Organizations.CountAsync(o => o.ParentId == county.WestTown)));
        var acts = await county.LookAsync(db => db.TrailEntries.Where(e => e.Reason == "规范命名").Select(e => e.ActCode).ToListAsync());
        // A committee administrator and an inspector had their posts there.
        string[] posts = ["account.lose-post", "account.lose-post"];
        Assert.Equal([.. posts, "organization.absorb", "organization.merge", "organization.move", "organization.move"], acts.Order());
    }

    [Fact]
    public async Task One_with_subordinates_is_not_dissolved()
    {
        var county = await SmallCounty.OpenAsync();

        var refused = await DissolveAsync(county, county.EastTown);

        Assert.Equal("organization.has-subordinates", refused.Refusal!.Code);
        Assert.Contains("2 个下级党组织", refused.Refusal.Message);
    }

    [Fact]
    public async Task One_with_members_is_not_dissolved_but_merged_with_them()
    {
        var county = await SmallCounty.OpenAsync();

        var refused = await DissolveAsync(county, county.EastVillage);
        Assert.Equal("organization.still-in-use", refused.Refusal!.Code);
        Assert.Contains("2 名党员", refused.Refusal.Message);

        var merging = Of<MergeOrganization.Input>() with { Id = county.EastVillage, IntoId = county.EastOffice, On = new(2026, 11, 1) };
        var asked = await MergeAsync(county, merging with { Preview = true });
        Assert.Contains("2 名党员随同转入“中共城东镇政府机关支部委员会”", asked.Value.Effects);
        Assert.Equal(county.EastVillage, await PlaceOfAsync(county, county.LiWei));

        Assert.False((await MergeAsync(county, merging)).IsRefused);
        Assert.Equal(county.EastOffice, await PlaceOfAsync(county, county.LiWei));
    }

    [Fact]
    public async Task An_empty_one_is_dissolved_and_no_longer_a_parent()
    {
        var county = await SmallCounty.OpenAsync();
        var empty = await county.EstablishAsync("中共城东镇临时支部委员会", OrganizationType.TemporaryBranch, county.EastTown);

        Assert.False((await DissolveAsync(county, empty)).IsRefused);

        Assert.Equal(
            "organization.parent-dissolved",
            (await EstablishAsync(county, "第一党小组", OrganizationType.Group, empty)).Refusal!.Code
        );
    }

    private static Task<Result<ChangeOutcome>> MergeAsync(SmallCounty county, MergeOrganization.Input input) =>
        county.RunAsync<MergeOrganization, Result<ChangeOutcome>>(
            Role.CountyAdministrator,
            (merge, by) => merge.RunAsync(input, by, default)
        );

    private static Task<OrganizationId> PlaceOfAsync(SmallCounty county, MemberId member) =>
        county.LookAsync(db => db.Set<Member>().Where(m => m.Id == member).Select(m => m.OrganizationId).SingleAsync());

    private static Task<Result<ChangeOutcome>> DissolveAsync(SmallCounty county, OrganizationId id) =>
        county.RunAsync<DissolveOrganization, Result<ChangeOutcome>>(
            Role.CountyAdministrator,
            (dissolve, by) => dissolve.RunAsync(Of<DissolveOrganization.Input>() with { Id = id }, by, default)
        );
}
