using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Documents.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Transfers;
using Touyan.Modules.Transfers.Model;
using Touyan.Tests.Support;
using static Touyan.Tests.Transfers.OnTheMove;

namespace Touyan.Tests.Transfers;

/// <summary>Within one committee, to outside, a whole branch; and what becomes of a transfer when the branch is merged.</summary>
public sealed class OtherWaysTests
{
    [Fact]
    public async Task Within_one_committee_there_is_no_letter()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await county.StartCaseAsync(
            Role.BranchSecretary,
            Within(county, county.LiWei, county.EastOffice) with
            {
                Procedure = "transfer-inside",
            }
        );

        await county.DecideAsync(Role.CommitteeAdministrator, id, "agree");
        await county.DecideAsync(Role.CommitteeAdministrator, id, "take-in");

        Assert.Equal(county.EastOffice, await PlaceOfAsync(county, county.LiWei));
        Assert.Equal(TransferState.Completed, (await TransferAsync(county, id)).State);
        Assert.Equal(0, await county.LookAsync(db => db.Papers.CountAsync()));
    }

    [Fact]
    public async Task Who_goes_out_is_counted_until_the_receipt_is_here()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await county.StartCaseAsync(Role.BranchSecretary, Out(county.LiWei));
        await county.DecideAsync(Role.CommitteeAdministrator, id, "agree");

        var without = await county.TryDecideAsync(Role.CommitteeAdministrator, id, "received");
        Assert.Equal(MembershipStanding.Normal, await StandingAsync(county));
        await county.DecideAsync(Role.CommitteeAdministrator, id, "received", new() { Documents = [new DocumentGiven("receipt")] });

        Assert.Equal("case.document_missing", without.Refusal!.Code);
        Assert.Equal(MembershipStanding.Transferred, await StandingAsync(county));
        Assert.Equal(
            "41",
            await county.LookAsync(db =>
                db.MembershipSpells.Where(s => s.MemberId == county.LiWei && s.To == null).Select(s => s.LeaveReason).SingleAsync()
            )
        );
        Assert.Equal(county.Today.AddDays(30), (await TransferAsync(county, id)).ValidUntil);
    }

    [Fact]
    public async Task A_whole_branch_goes_together()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await county.StartCaseAsync(Role.BranchSecretary, Unit(county.EastVillage, county.WestVillage));
        var with = new DecideStep.Input { Documents = [new DocumentGiven("inspection")] };
        await county.DecideAsync(Role.CommitteeAdministrator, id, "agree", with);
        await county.DecideAsync(await WestAsync(county), id, "accept");
        await county.DecideAsync(await WestAsync(county, Role.BranchSecretary), id, "take-in");

        Assert.Equal(county.WestVillage, await PlaceOfAsync(county, county.LiWei));
        Assert.Equal(county.WestVillage, await PlaceOfAsync(county, county.WangFang));
        Assert.Equal(2, (await TransferAsync(county, id)).People);
    }

    [Fact]
    public async Task A_transfer_follows_the_branch_that_is_merged()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await SendAsync(county);
        var into = await county.EstablishAsync(
            "中共城东镇西风村支部委员会",
            Touyan.Modules.Organizations.OrganizationType.Branch,
            county.EastTown
        );
        await MergeAsync(county, county.EastVillage, into);
        Assert.Equal(into, (await TransferAsync(county, id)).FromId);

        await county.DecideAsync(await WestAsync(county), id, "accept");
        await county.DecideAsync(await WestAsync(county, Role.BranchSecretary), id, "take-in");

        Assert.Equal(county.WestVillage, await PlaceOfAsync(county, county.LiWei));
    }

    private static StartCase.Input Out(MemberId member) =>
        new()
        {
            Procedure = "transfer-out",
            Subject = member.Value,
            Values = new()
            {
                ["reason"] = "工作单位变动",
                ["to-name"] = "中共苏州市某街道工委某社区党支部",
                ["dues-paid-to"] = "2026-10",
            },
        };

    private static Task<MembershipStanding> StandingAsync(SmallCounty county) =>
        county.LookAsync(db => db.Members.Where(m => m.Id == county.LiWei).Select(m => m.Standing).SingleAsync());
}
