using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations.Adjustment;
using Touyan.Modules.Procedures;
using Touyan.Modules.Transfers;
using Touyan.Modules.Transfers.Model;
using Touyan.Modules.Transfers.Starting;
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

    /// <summary>All of a branch together.</summary>
    public static StartCase.Input Unit(OrganizationId source, OrganizationId target) =>
        new()
        {
            Procedure = "transfer-unit",
            Subject = source.Value,
            Parties = new() { ["target"] = target },
            Values = new() { ["reason"] = "村组合并", ["dues-paid-to"] = "2026-10" },
        };

    /// <summary>何静 comes from outside to the west village, with a letter that is good for so many days.</summary>
    public static async Task<CaseId> ArriveAsync(SmallCounty county, MemberKind kind = MemberKind.Full, int days = 30)
    {
        var input = new RegisterArrival.Input
        {
            Name = "何静",
            IdNumber = SmallCounty.IdNumber(new DateOnly(1985, 7, 1), 88).Value,
            Phone = "13800000088",
            Ethnicity = "01",
            Kind = kind,
            AdmittedOn = kind is MemberKind.Full ? new DateOnly(2010, 6, 20) : new DateOnly(2026, 3, 15),
            ConvertedOn = kind is MemberKind.Full ? new DateOnly(2011, 6, 20) : null,
            Target = county.WestVillage.ToString(),
            From = "中共苏州市某街道工委",
            LetterNumber = "苏组转7号",
            LetterOn = county.Today,
            ValidUntil = county.Today.AddDays(days),
            DuesPaidTo = "2026-10",
        };
        var begun = await county.RunAsync<RegisterArrival, Result<TransferBegun>>(
            Role.CountyAdministrator,
            (act, by) => act.RunAsync(input, by, default)
        );
        Assert.False(begun.IsRefused, begun.Refusal?.Message);
        return begun.Value.Case;
    }

    /// <summary>A branch goes into another one today.</summary>
    public static async Task MergeAsync(SmallCounty county, OrganizationId branch, OrganizationId into)
    {
        var merge = new MergeOrganization.Input
        {
            Id = branch,
            IntoId = into,
            On = county.Today,
            Reason = "村组合并",
        };
        var merged = await county.RunAsync<MergeOrganization, Result<ChangeOutcome>>(
            Role.CountyAdministrator,
            (act, by) => act.RunAsync(merge, by, default)
        );
        Assert.False(merged.IsRefused, merged.Refusal?.Message);
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
