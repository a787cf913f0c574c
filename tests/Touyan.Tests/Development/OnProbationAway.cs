using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Tending;
using Touyan.Modules.Transfers.Model;
using Touyan.Tests.Support;
using Touyan.Tests.Transfers;

namespace Touyan.Tests.Development;

/// <summary>陈晓明, who is on probation, leaves the county with a letter.</summary>
internal static class OnProbationAway
{
    private static readonly DocumentGiven Inspection = new("inspection");

    /// <summary>The letter to outside the installation is out.</summary>
    public static async Task<CaseId> SendOutAsync(Pathway way)
    {
        var (county, member) = (way.County, (await way.ApplicantAsync()).MemberId!.Value);
        var transfer = await OnTheMove.SendOutAsync(county, member);
        var sent = await county.LookAsync(db => db.Transfers.Where(t => t.Id == transfer).Select(t => t.CaseId).SingleAsync());
        await county.DecideAsync(Role.CommitteeAdministrator, sent, "agree", new() { Documents = [Inspection] });
        return sent;
    }

    public static Task ReceiptAsync(SmallCounty county, CaseId sent) =>
        county.DecideAsync(Role.CommitteeAdministrator, sent, "received", new() { Documents = [new DocumentGiven("receipt")] });

    public static async Task WithdrawAsync(SmallCounty county, CaseId sent)
    {
        var done = await county.RunAsync<WithdrawCase, Result<CaseId>>(
            Role.CommitteeAdministrator,
            (withdraw, by) => withdraw.RunAsync(new() { Case = sent, Reason = "不去了" }, by, default)
        );
        Assert.Null(done.Refusal);
    }

    /// <summary>The letter to another county of the installation is out: the case there that answers it.</summary>
    public static async Task<CaseId> SendToAsync(Pathway way, SmallCounty to) =>
        await SendToAsync(way.County, to, (await way.ApplicantAsync()).MemberId!.Value);

    public static async Task<CaseId> SendToAsync(SmallCounty from, SmallCounty to, MemberId member)
    {
        var sent = await from.StartCaseAsync(
            Role.BranchSecretary,
            new()
            {
                Procedure = "transfer-between",
                Subject = member.Value,
                Values = new()
                {
                    ["reason"] = "工作单位变动",
                    ["to-county"] = $"{to.Code}",
                    ["to-committee"] = to.EastTown.ToString(),
                    ["to-name"] = "中共城东镇委员会",
                    ["dues-paid-to"] = "2026-10",
                },
            }
        );
        await from.DecideAsync(Role.CommitteeAdministrator, sent, "agree", new() { Documents = [Inspection] });
        return (await TwoCounties.AwaitedAsync(to))!.CaseId;
    }

    public static async Task<Result<CaseId>> TakeInAsync(SmallCounty to, CaseId here, OrganizationId branch)
    {
        await to.DecideAsync(Role.CommitteeAdministrator, here, "accept", new() { Documents = [Inspection] });
        return await to.TryDecideAsync(Role.CommitteeAdministrator, here, "take-in", TwoCounties.Into(branch));
    }

    public static Task<Applicant?> ArrivedAsync(SmallCounty to) =>
        to.LookAsync(db =>
            db.Applicants.Include(a => a.Reviews).AsSingleQuery().SingleOrDefaultAsync(a => a.Name == "陈晓明" && a.EndedOn == null)
        );

    public static async Task<CaseId> CaseOfAsync(SmallCounty county, Applicant of) =>
        (
            await county.RunAsync<CasesOfSubjects, CaseGlance>(
                Role.CountyAdministrator,
                async (cases, _) => (await cases.LatestAsync("development", [of.Id.Value], default))[of.Id.Value]
            )
        ).Id;
}
