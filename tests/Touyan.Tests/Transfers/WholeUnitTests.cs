using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Transfers;
using Touyan.Modules.Transfers.Model;
using Touyan.Tests.Support;
using static Touyan.Tests.Transfers.OnTheMove;

namespace Touyan.Tests.Transfers;

/// <summary>The members of the east village go to the west village together: those of the letter and nobody else, whatever becomes of the branch.</summary>
public sealed class WholeUnitTests
{
    private static readonly DecideStep.Input WithInspection = new() { Documents = [new DocumentGiven("inspection")] };

    [Fact]
    public async Task Whoever_joined_after_the_letter_stays()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await SendUnitAsync(county);
        var late = await county.EnrolAsync("周涛", county.EastVillage, 77);

        await county.DecideAsync(await WestAsync(county), id, "accept");
        await county.DecideAsync(await WestAsync(county, Role.BranchSecretary), id, "take-in");

        Assert.Equal(county.WestVillage, await PlaceOfAsync(county, county.LiWei));
        Assert.Equal(county.EastVillage, await PlaceOfAsync(county, late));
        Assert.Equal(2, (await TransferAsync(county, id)).People);
    }

    [Fact]
    public async Task When_the_branch_is_merged_on_the_way_the_members_of_the_other_stay()
    {
        var county = await SmallCounty.OpenAsync();
        var into = await county.EstablishAsync("中共城东镇西风村支部委员会", OrganizationType.Branch, county.EastTown);
        var native = await county.EnrolAsync("周涛", into, 77);
        var id = await SendUnitAsync(county);
        await MergeAsync(county, county.EastVillage, into);
        var single = await county.TryStartCaseAsync(Role.CountyAdministrator, Within(county, native, county.WestVillage));

        await county.DecideAsync(await WestAsync(county), id, "accept");
        await county.DecideAsync(await WestAsync(county, Role.BranchSecretary), id, "take-in");

        Assert.False(single.IsRefused, single.Refusal?.Message);
        Assert.Equal(county.WestVillage, await PlaceOfAsync(county, county.LiWei));
        Assert.Equal(county.WestVillage, await PlaceOfAsync(county, county.WangFang));
        Assert.Equal(into, await PlaceOfAsync(county, native));
    }

    [Fact]
    public async Task A_letter_written_after_the_merger_is_about_those_who_were_to_go()
    {
        var county = await SmallCounty.OpenAsync();
        var into = await county.EstablishAsync("中共城东镇西风村支部委员会", OrganizationType.Branch, county.EastTown);
        await county.EnrolAsync("周涛", into, 77);
        var id = await StartUnitAsync(county);
        await MergeAsync(county, county.EastVillage, into);

        await county.DecideAsync(Role.CommitteeAdministrator, id, "agree", WithInspection);

        Assert.Equal(2, (await TransferAsync(county, id)).People);
        var values = CaseValues.Read((await county.CaseAsync(id)).Values);
        Assert.Equal(new HashSet<MemberId> { county.LiWei, county.WangFang }, values.Members("going").ToHashSet());
    }

    [Fact]
    public async Task Merged_into_the_branch_that_they_were_to_go_to_nobody_moves_once_more()
    {
        var county = await SmallCounty.OpenAsync();
        var native = await county.EnrolAsync("周涛", county.WestVillage, 77);
        var id = await SendUnitAsync(county);
        await MergeAsync(county, county.EastVillage, county.WestVillage);
        await county.DecideAsync(await WestAsync(county), id, "accept");
        var secretary = await WestAsync(county, Role.BranchSecretary);
        var before = await SpellsAsync(county);

        var refused = await county.TryDecideAsync(secretary, id, "take-in");
        await county.DecideAsync(secretary, id, "return", new() { Reason = "两个支部已经合并" });

        Assert.Equal("transfer.unit-is-there", refused.Refusal!.Code);
        Assert.Equal(before, await SpellsAsync(county));
        Assert.Equal(county.WestVillage, await PlaceOfAsync(county, native));
        Assert.Equal(TransferState.Returned, (await TransferAsync(county, id)).State);
    }

    [Fact]
    public async Task Who_goes_with_his_branch_does_not_go_alone_meanwhile()
    {
        var county = await SmallCounty.OpenAsync();
        await SendUnitAsync(county);

        var single = await county.TryStartCaseAsync(Role.BranchSecretary, Within(county, county.LiWei, county.WestVillage));

        Assert.Equal("transfer.running-already", single.Refusal!.Code);
    }

    private static async Task<CaseId> SendUnitAsync(SmallCounty county)
    {
        var id = await StartUnitAsync(county);
        await county.DecideAsync(Role.CommitteeAdministrator, id, "agree", WithInspection);
        return id;
    }

    private static Task<CaseId> StartUnitAsync(SmallCounty county) =>
        county.StartCaseAsync(Role.BranchSecretary, Unit(county.EastVillage, county.WestVillage));

    private static Task<int> SpellsAsync(SmallCounty county) => county.LookAsync(db => db.MembershipSpells.CountAsync());
}
