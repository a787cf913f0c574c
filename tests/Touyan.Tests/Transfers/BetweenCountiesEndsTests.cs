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

/// <summary>The matter of two counties ends on both sides, or on neither: by itself, at the same moment, in the middle of a fault.</summary>
public sealed class BetweenCountiesEndsTests
{
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
