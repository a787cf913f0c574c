using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Organizations.Adjustment;
using Touyan.Modules.Trail;
using Touyan.Tests.Support;

namespace Touyan.Tests.Members;

public sealed class OrganizationMembersTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public async Task An_organisation_with_members_is_not_dissolved()
    {
        var county = await SmallCounty.OpenAsync();
        var input = new DissolveOrganization.Input
        {
            Id = county.WestVillage,
            On = Today,
            Reason = "撤村",
        };

        var refused = await county.RunAsync<DissolveOrganization, Result<ChangeOutcome>>(
            Role.CountyAdministrator,
            (use, by) => use.RunAsync(input, by, default)
        );

        Assert.Equal("organization.still-in-use", refused.Refusal!.Code);
        Assert.Contains("1 名党员", refused.Refusal.Message);
    }

    [Fact]
    public async Task Members_go_along_when_their_organisation_is_merged_and_each_history_tells_it()
    {
        var county = await SmallCounty.OpenAsync();
        var input = new MergeOrganization.Input
        {
            Id = county.EastVillage,
            IntoId = county.EastOffice,
            On = Today,
            Reason = "撤村并居",
        };

        var asked = await MergeAsync(county, input with { Preview = true });
        var before = await OrganizationOfAsync(county, county.LiWei);
        var done = await MergeAsync(county, input);

        Assert.False(asked.IsRefused);
        Assert.Equal(county.EastVillage, before);
        Assert.False(done.IsRefused);
        Assert.Equal(county.EastOffice, await OrganizationOfAsync(county, county.LiWei));
        Assert.Equal(county.EastOffice, await OrganizationOfAsync(county, county.WangFang));
        var entries = await county.LookAsync(db => db.Set<TrailEntry>().Where(e => e.ActCode == "member.move").ToListAsync());
        Assert.Equal(2, entries.Count);
        Assert.All(entries, e => Assert.Contains("党组织合并", e.Changes));
        var spells = await county.LookAsync(db =>
            db.Set<MembershipSpell>().Where(s => s.MemberId == county.LiWei && s.To == null).ToListAsync()
        );
        Assert.Equal((Today, county.EastOffice), (Assert.Single(spells).From, spells[0].OrganizationId));
    }

    private static Task<Result<ChangeOutcome>> MergeAsync(SmallCounty county, MergeOrganization.Input input) =>
        county.RunAsync<MergeOrganization, Result<ChangeOutcome>>(Role.CountyAdministrator, (use, by) => use.RunAsync(input, by, default));

    private static Task<OrganizationId> OrganizationOfAsync(SmallCounty county, MemberId id) =>
        county.LookAsync(db => db.Set<Member>().Where(m => m.Id == id).Select(m => m.OrganizationId).SingleAsync());
}
