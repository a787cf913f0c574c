using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Organizations.Adjustment;
using Touyan.Tests.Support;

namespace Touyan.Tests.Members;

/// <summary>An organisation becomes one of another type: what stands in it must fit the new one.</summary>
public sealed class OrganizationTypeTests
{
    [Fact]
    public async Task Members_and_posts_that_do_not_fit_the_new_type_stand_in_its_way_and_are_named()
    {
        var county = await SmallCounty.OpenAsync();

        var refused = await ChangeAsync(county, county.EastVillage, OrganizationType.GeneralBranch);

        Assert.Equal("organization.type-would-not-fit", refused.Refusal!.Code);
        Assert.Contains("2 名直接编入的党员", refused.Refusal.Message);
        Assert.Contains($"（{county.UserNameOf(Role.BranchSecretary)}）的党支部书记岗位", refused.Refusal.Message);
    }

    [Fact]
    public async Task A_town_with_an_administrator_does_not_become_a_branch()
    {
        var county = await SmallCounty.OpenAsync();
        var empty = await county.EstablishAsync("中共城东镇商会总支部委员会", OrganizationType.GeneralBranch, county.EastTown);
        await county.OpenAccountAsync($"zongzhi.{county.Code}", null, (Role.CommitteeAdministrator, empty));

        var refused = await ChangeAsync(county, empty, OrganizationType.Branch);

        Assert.Contains("的党委管理员岗位", refused.Refusal!.Message);
    }

    [Fact]
    public async Task What_fits_the_new_type_too_stays_where_it_is()
    {
        var county = await SmallCounty.OpenAsync();

        Assert.Null((await ChangeAsync(county, county.EastVillage, OrganizationType.JointBranch)).Refusal);
        Assert.Null((await ChangeAsync(county, county.EastVillage, OrganizationType.JointBranch, sector: "02")).Refusal);
    }

    private static Task<Result<ChangeOutcome>> ChangeAsync(
        SmallCounty county,
        OrganizationId id,
        OrganizationType type,
        string sector = "01"
    )
    {
        var input = new ChangeOrganizationType.Input
        {
            Id = id,
            Type = type,
            Sector = sector,
            On = new DateOnly(2026, 11, 20),
            Reason = "设置调整",
        };
        return county.RunAsync<ChangeOrganizationType, Result<ChangeOutcome>>(
            Role.CountyAdministrator,
            (change, by) => change.RunAsync(input, by, default)
        );
    }
}
