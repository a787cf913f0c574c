using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Procedures;
using Touyan.Modules.Transfers;
using Touyan.Modules.Transfers.Model;
using Touyan.Tests.Support;

namespace Touyan.Tests.Transfers;

/// <summary>Transfers of the small county: 李伟 goes from the east village to the west village. Whoever keeps a gate decides it.</summary>
internal static class OnTheMove
{
    public static StartCase.Input Within(SmallCounty county, MemberId member, OrganizationId target) =>
        new()
        {
            Procedure = "transfer-within",
            Subject = member.Value,
            Parties = new() { ["target"] = target },
            Values = new() { ["reason"] = "工作单位变动", ["dues-paid-to"] = "2026-10" },
        };

    public static Task<CaseId> StartAsync(SmallCounty county, MemberId? member = null) =>
        county.StartCaseAsync(Role.BranchSecretary, Within(county, member ?? county.LiWei, county.WestVillage));

    /// <summary>The department hands in a transfer to outside the county.</summary>
    public static async Task<TransferId> SendOutAsync(SmallCounty county, MemberId member)
    {
        var input = new StartCase.Input
        {
            Procedure = "transfer-out",
            Subject = member.Value,
            Values = new()
            {
                ["reason"] = "工作单位变动",
                ["to-name"] = "中共某市某街道工委",
                ["dues-paid-to"] = "2026-10",
            },
        };
        return (await TransferAsync(county, await county.StartCaseAsync(Role.CountyAdministrator, input))).Id;
    }

    /// <summary>The secretary hands it in, the town writes the letter.</summary>
    public static async Task<CaseId> SendAsync(SmallCounty county, MemberId? member = null)
    {
        var id = await StartAsync(county, member);
        await county.DecideAsync(Role.CommitteeAdministrator, id, "agree");
        return id;
    }

    /// <summary>Who keeps a gate of the west town or its village.</summary>
    public static async Task<Actor> WestAsync(SmallCounty county, Role role = Role.CommitteeAdministrator)
    {
        var name = $"{role}.west.{county.Code}".ToLowerInvariant();
        var place = role is Role.BranchSecretary ? county.WestVillage : county.WestTown;
        return await county.ActorAsync(await county.OpenAccountAsync(name, member: null, (role, place)));
    }

    public static Task<Transfer> TransferAsync(SmallCounty county, CaseId id) =>
        county.LookAsync(db => db.Transfers.AsNoTracking().SingleAsync(t => t.CaseId == id));

    public static Task<OrganizationId> PlaceOfAsync(SmallCounty county, MemberId id) =>
        county.LookAsync(db => db.Members.Where(m => m.Id == id).Select(m => m.OrganizationId).SingleAsync());
}
