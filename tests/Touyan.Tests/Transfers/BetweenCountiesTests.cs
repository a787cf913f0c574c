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
    public async Task What_is_withdrawn_or_has_run_out_ends_on_both_sides()
    {
        await using var app = await TestApp.StartAsync();
        var (from, to, mover) = await TwoAsync(app);
        var sent = await SendAsync(from, to, mover);
        var first = (await AwaitedAsync(to))!;

        app.Clock.Advance(TimeSpan.FromDays(31));
        await from.SweepLimitsAsync();
        Assert.Equal(TransferState.Expired, (await OnTheMove.TransferAsync(from, sent)).State);
        Assert.Equal((TransferState.Expired, CaseState.Expired), (await StateAsync(to, first), (await to.CaseAsync(first.CaseId)).State));
        await from.DecideAsync(Role.CommitteeAdministrator, sent, "reissue", new() { Reason = "本人耽误" });
        var second = (await AwaitedAsync(to))!;
        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(TransferState.Closed, await StateAsync(to, first));
        await WithdrawAsync(from, sent);

        Assert.Equal(TransferState.Withdrawn, (await OnTheMove.TransferAsync(from, sent)).State);
        Assert.Equal(
            (TransferState.Withdrawn, CaseState.Withdrawn),
            (await StateAsync(to, second), (await to.CaseAsync(second.CaseId)).State)
        );
    }

    [Fact]
    public async Task When_both_sides_decide_at_once_one_is_told_to_look_again_and_he_is_in_one_county()
    {
        var (from, to, mover) = await TwoAsync();
        var sent = await SendAsync(from, to, mover);
        var here = (await AwaitedAsync(to))!;
        await to.DecideAsync(Role.CommitteeAdministrator, here.CaseId, "accept");

        var take = () => to.TryDecideAsync(Role.CommitteeAdministrator, here.CaseId, "take-in", Into(to.EastVillage));
        var back = () => to.TryDecideAsync(Role.CommitteeAdministrator, here.CaseId, "return", new() { Reason = "查无此人" });
        var done = await Task.WhenAll(Task.Run(take), Task.Run(back));

        Assert.Single(done, d => d.IsRefused);
        var standings = new[] { await StandingAsync(from, mover), await StandingAsync(to, mover) };
        Assert.Single(standings, s => s is MembershipStanding.Normal);
    }

    [Fact]
    public async Task When_the_program_dies_between_the_two_counties_nothing_has_happened()
    {
        var (from, to, mover) = await TwoAsync();
        var sent = await SendAsync(from, to, mover);
        var here = (await AwaitedAsync(to))!;
        await to.DecideAsync(Role.CommitteeAdministrator, here.CaseId, "accept");

        await Assert.ThrowsAsync<IOException>(() => DieBetweenAsync(to, here.CaseId));

        Assert.Equal((MembershipStanding.Normal, null), (await StandingAsync(from, mover), await StandingAsync(to, mover)));
        Assert.Equal(TransferState.Accepted, (await OnTheMove.TransferAsync(from, sent)).State);
        await to.DecideAsync(Role.CommitteeAdministrator, here.CaseId, "take-in", Into(to.EastVillage));
        Assert.Equal(MembershipStanding.Normal, await StandingAsync(to, mover));
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

    internal static async Task<(SmallCounty From, SmallCounty To, MemberId Mover)> TwoAsync(TestApp? app = null)
    {
        var (from, to) = (await SmallCounty.OpenAsync(app), await SmallCounty.OpenAsync(app));
        return (from, to, await from.EnrolAsync("周涛", from.EastVillage, 77));
    }

    internal static async Task<CaseId> SendAsync(SmallCounty from, SmallCounty to, MemberId mover)
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
        await from.DecideAsync(Role.CommitteeAdministrator, id, "agree");
        return id;
    }

    internal static Task<Transfer?> AwaitedAsync(SmallCounty to) =>
        to.LookAsync(db => db.Transfers.AsNoTracking().SingleOrDefaultAsync(t => t.State == TransferState.OnTheWay));

    internal static DecideStep.Input Into(OrganizationId branch) => new() { Values = new() { ["target-branch"] = branch.ToString() } };

    private static Task<TransferState> StateAsync(SmallCounty county, Transfer transfer) =>
        county.LookAsync(db => db.Transfers.Where(t => t.Id == transfer.Id).Select(t => t.State).SingleAsync());

    private static Task<(TransferState, OrganizationId?)> EndAsync(SmallCounty county, CaseId id) =>
        county.LookAsync(async db =>
        {
            var transfer = await db.Transfers.SingleAsync(t => t.CaseId == id);
            return (transfer.State, transfer.ToId);
        });

    private static Task<MembershipStanding?> StandingAsync(SmallCounty county, MemberId mover) =>
        county.LookAsync(db => db.Members.Where(m => m.Id == mover).Select(m => (MembershipStanding?)m.Standing).SingleOrDefaultAsync());

    private static async Task WithdrawAsync(SmallCounty county, CaseId id)
    {
        var done = await county.RunAsync<WithdrawCase, Result<CaseId>>(
            Role.BranchSecretary,
            (withdraw, by) => withdraw.RunAsync(new WithdrawCase.Input { Case = id, Reason = "不去了" }, by, default)
        );
        Assert.Null(done.Refusal);
    }

    private static void Fail(object? sender, EventArgs e) => throw new IOException("disk");

    // The sending county is written already, in the transaction, when the disk gives up before the receiving one is.
    private static Task<Result<CaseId>> DieBetweenAsync(SmallCounty to, CaseId id) =>
        to.RunAsync<IServiceProvider, Result<CaseId>>(
            Role.CommitteeAdministrator,
            async (unit, by) =>
            {
                var db = unit.GetRequiredService<TouyanDb>();
                db.SavingChanges += Fail;
                var input = Into(to.EastVillage) with { Case = id, Step = "take-in", Outcome = "take-in", On = to.Today };
                try
                {
                    return await unit.GetRequiredService<DecideStep>().RunAsync(input, by, default);
                }
                finally
                {
                    // The unit of work goes back to its pool.
                    db.SavingChanges -= Fail;
                }
            }
        );
}
