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
using static Touyan.Tests.Transfers.TwoCounties;

namespace Touyan.Tests.Transfers;

/// <summary>周涛 goes from one county of the installation to another: one matter, seen from both, each with its own rows.</summary>
public sealed class BetweenCountiesTests
{
    [Fact]
    public async Task He_is_in_the_one_until_he_is_in_the_other()
    {
        var (from, to, mover) = await TwoAsync();
        var sent = await SendAsync(from, to, mover);
        var here = (await AwaitedAsync(to))!;

        await to.DecideAsync(Role.CommitteeAdministrator, here.CaseId, "accept");
        Assert.Equal((MembershipStanding.Normal, null), (await StandingAsync(from, mover), await StandingAsync(to, mover)));
        await to.DecideAsync(Role.CommitteeAdministrator, here.CaseId, "take-in", Into(to.EastVillage));
        Assert.Equal(
            (MembershipStanding.Transferred, MembershipStanding.Normal),
            (await StandingAsync(from, mover), await StandingAsync(to, mover))
        );
        await from.DecideAsync(Role.CommitteeAdministrator, sent, "file");

        Assert.Equal(TransferState.Completed, (await OnTheMove.TransferAsync(from, sent)).State);
        Assert.Equal((TransferState.Completed, to.EastVillage), await EndAsync(to, here.CaseId));
        Assert.Equal(CaseState.Completed, (await from.CaseAsync(sent)).State);
        Assert.Empty(await from.FindingsAsync());
        Assert.Empty(await to.FindingsAsync());
    }

    [Fact]
    public async Task The_letter_tells_the_other_county_his_name_and_nothing_of_his_file()
    {
        var (from, to, mover) = await TwoAsync();
        await SendAsync(from, to, mover);

        var arrival = await to.LookAsync(db => db.Arrivals.SingleAsync());

        Assert.Equal(("周涛", from.Code, null), (arrival.Name, arrival.FromCounty, arrival.IdNumber));
        Assert.Null(await StandingAsync(to, mover));
        var asked = await to.RunAsync<IMembers, MemberGlance?>(
            Role.CountyAdministrator,
            (members, by) => members.FindAsync(mover, by, MembersPermissions.Read, default)
        );
        Assert.Null(asked);
    }

    [Fact]
    public async Task It_is_sent_back_and_the_sending_county_knows_why()
    {
        var (from, to, mover) = await TwoAsync();
        var sent = await SendAsync(from, to, mover);
        var here = (await AwaitedAsync(to))!;

        await to.DecideAsync(Role.CommitteeAdministrator, here.CaseId, "return", new() { Reason = "不在本镇居住" });

        var transfer = await OnTheMove.TransferAsync(from, sent);
        Assert.Equal((TransferState.Returned, "不在本镇居住"), (transfer.State, transfer.EndedFor));
        Assert.Equal(CaseState.Refused, (await from.CaseAsync(sent)).State);
        Assert.Equal(MembershipStanding.Normal, await StandingAsync(from, mover));
        var told = (await from.CaseAsync(sent)).Decisions.Single(d => d.Step == "await");
        Assert.Contains("海平县", told.Post);
    }

    [Fact]
    public async Task Nobody_in_the_sending_county_answers_for_the_other()
    {
        var (from, to, mover) = await TwoAsync();
        var sent = await SendAsync(from, to, mover);

        var received = await from.TryDecideAsync(Role.CommitteeAdministrator, sent, "received");
        var returned = await from.TryDecideAsync(Role.CommitteeAdministrator, sent, "returned", new() { Reason = "不去了" });

        Assert.Equal("transfer.decided-there", received.Refusal!.Code);
        Assert.Equal("transfer.decided-there", returned.Refusal!.Code);
        Assert.Equal(MembershipStanding.Normal, await StandingAsync(from, mover));
    }

    [Fact]
    public async Task A_case_of_another_county_is_begun_by_its_letter_alone()
    {
        var (from, to, mover) = await TwoAsync();
        await SendAsync(from, to, mover);
        var arrival = await to.LookAsync(db => db.Arrivals.Select(a => a.Id).SingleAsync());
        var here = (await AwaitedAsync(to))!;
        await to.DecideAsync(Role.CommitteeAdministrator, here.CaseId, "return", new() { Reason = "不在本镇居住" });

        var again = await to.TryStartCaseAsync(
            Role.CommitteeAdministrator,
            new()
            {
                Procedure = "transfer-from-county",
                Subject = arrival.Value,
                Values = new()
                {
                    ["letter-number"] = "假信1号",
                    ["letter-on"] = "2026-11-01",
                    ["letter-valid-until"] = "2026-11-30",
                    ["dues-paid-to"] = "2026-10",
                },
            }
        );

        Assert.Equal("transfer.only-from-county", again.Refusal!.Code);
    }

    private static Task<(TransferState, OrganizationId?)> EndAsync(SmallCounty county, CaseId id) =>
        county.LookAsync(async db =>
        {
            var transfer = await db.Transfers.SingleAsync(t => t.CaseId == id);
            return (transfer.State, transfer.ToId);
        });
}
