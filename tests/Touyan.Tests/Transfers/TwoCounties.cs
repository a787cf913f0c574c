using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Procedures.Tending;
using Touyan.Modules.Transfers;
using Touyan.Modules.Transfers.Model;
using Touyan.Platform.Data;
using Touyan.Tests.Support;

namespace Touyan.Tests.Transfers;

/// <summary>周涛 is on his way from one county of the installation to another.</summary>
internal static class TwoCounties
{
    public static async Task<(SmallCounty From, SmallCounty To, MemberId Mover)> TwoAsync(TestApp? app = null)
    {
        var (from, to) = (await SmallCounty.OpenAsync(app), await SmallCounty.OpenAsync(app));
        return (from, to, await from.EnrolAsync("周涛", from.EastVillage, 77));
    }

    public static async Task<CaseId> SendAsync(SmallCounty from, SmallCounty to, MemberId mover, DecideStep.Input? rest = null)
    {
        var id = await from.StartCaseAsync(
            Role.BranchSecretary,
            new()
            {
                Procedure = "transfer-between",
                Subject = mover.Value,
                Values = new()
                {
                    ["reason"] = "经常居住地变动",
                    ["to-county"] = $"{to.Code}",
                    ["to-committee"] = to.EastTown.ToString(),
                    ["to-name"] = "中共城东镇委员会",
                    ["dues-paid-to"] = "2026-10",
                },
            }
        );
        await from.DecideAsync(Role.CommitteeAdministrator, id, "agree", rest);
        return id;
    }

    public static Task<Transfer?> AwaitedAsync(SmallCounty to) =>
        to.LookAsync(db => db.Transfers.AsNoTracking().SingleOrDefaultAsync(t => t.State == TransferState.OnTheWay));

    public static DecideStep.Input Into(OrganizationId branch) => new() { Values = new() { ["target-branch"] = branch.ToString() } };

    public static Task<TransferState> StateAsync(SmallCounty county, Transfer transfer) =>
        county.LookAsync(db => db.Transfers.Where(t => t.Id == transfer.Id).Select(t => t.State).SingleAsync());

    public static Task<MembershipStanding?> StandingAsync(SmallCounty county, MemberId mover) =>
        county.LookAsync(db => db.Members.Where(m => m.Id == mover).Select(m => (MembershipStanding?)m.Standing).SingleOrDefaultAsync());
}
