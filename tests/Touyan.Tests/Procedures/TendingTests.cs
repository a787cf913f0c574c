using Touyan.Kernel;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Procedures.Tending;
using Touyan.Tests.Support;

namespace Touyan.Tests.Procedures;

public sealed class TendingTests
{
    private static readonly DecideStep.Input Paid = new()
    {
        Values = new() { ["dues-paid-to"] = "2026-07" },
        LateReason = "补办",
    };

    [Fact]
    public async Task Who_began_a_case_takes_it_back_and_nobody_else()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei));
        var input = new WithdrawCase.Input { Case = id, Reason = "不去了" };

        var town = await Withdraw(county, Role.CommitteeAdministrator, input);
        var own = await Withdraw(county, Role.Member, input);
        var after = await county.TryDecideAsync(Role.BranchSecretary, id, "agree", Paid with { Step = "branch-review" });

        Assert.Equal("case.may_not_withdraw", town.Refusal!.Code);
        Assert.False(own.IsRefused);
        Assert.Equal(CaseState.Withdrawn, (await county.CaseAsync(id)).State);
        Assert.Equal("case.ended", after.Refusal!.Code);
    }

    [Fact]
    public async Task A_keeper_is_urged_once_a_day()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei));

        var first = await Urge(county, Role.Member, id);
        var again = await Urge(county, Role.Member, id);
        var himself = await Urge(county, Role.BranchSecretary, id);

        Assert.False(first.IsRefused);
        Assert.Equal("case.urged_today", again.Refusal!.Code);
        Assert.Equal("case.urging_oneself", himself.Refusal!.Code);
    }

    [Fact]
    public async Task A_limit_is_put_off_as_far_as_the_rule_goes_by_whom_it_names()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei));
        var due = (await county.CaseAsync(id)).DueOn!.Value;
        var input = new ExtendStep.Input
        {
            Case = id,
            Until = due.AddDays(5),
            Reason = "核实去向",
        };

        var secretary = await Extend(county, Role.BranchSecretary, input);
        var tooLong = await Extend(county, Role.CommitteeAdministrator, input with { Until = due.AddDays(100) });
        var notLater = await Extend(county, Role.CommitteeAdministrator, input with { Until = due });
        var done = await Extend(county, Role.CommitteeAdministrator, input);

        Assert.Equal("case.may_not_extend", secretary.Refusal!.Code);
        Assert.Equal("case.extension_too_long", tooLong.Refusal!.Code);
        Assert.NotNull(tooLong.Refusal.Article);
        Assert.Equal("case.extension_not_later", notLater.Refusal!.Code);
        Assert.False(done.IsRefused);
        var open = (await county.CaseAsync(id)).Open!;
        Assert.Equal((due, due.AddDays(5)), (open.FirstDueOn, open.DueOn));
    }

    [Fact]
    public async Task A_gate_is_handed_over_within_the_offices_above_it()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei));
        var input = new HandOverStep.Input
        {
            Case = id,
            To = county.AccountOf(Role.CommitteeAdministrator),
            Reason = "书记住院",
        };

        var stranger = await HandOver(county, Role.BranchSecretary, input with { To = county.AccountOf(Role.Inspector) });
        var done = await HandOver(county, Role.BranchSecretary, input);
        var before = await county.TryDecideAsync(Role.BranchSecretary, id, "agree", Paid);
        await county.DecideAsync(Role.CommitteeAdministrator, id, "agree", Paid);

        Assert.Equal("case.receiver_not_found", stranger.Refusal!.Code);
        Assert.False(done.IsRefused);
        Assert.True(before.IsRefused);
    }

    [Fact]
    public async Task A_limit_that_has_passed_is_written_down_once()
    {
        var county = await SmallCounty.OpenAsync();
        var late = county.CertificateFor(county.LiWei) with { On = county.Today.AddDays(-30) };
        var id = await county.StartCaseAsync(Role.Member, late);

        Assert.Equal(1, await county.SweepLimitsAsync());
        Assert.Equal(0, await county.SweepLimitsAsync());

        Assert.Single((await county.CaseAsync(id)).Events, e => e.Kind is CaseEventKind.Overdue);
    }

    private static Task<Result<CaseId>> Withdraw(SmallCounty county, Role role, WithdrawCase.Input input) =>
        county.RunAsync<WithdrawCase, Result<CaseId>>(role, (withdraw, by) => withdraw.RunAsync(input, by, default));

    private static Task<Result<CaseId>> Urge(SmallCounty county, Role role, CaseId id) =>
        county.RunAsync<UrgeCase, Result<CaseId>>(role, (urge, by) => urge.RunAsync(new() { Case = id }, by, default));

    private static Task<Result<CaseId>> Extend(SmallCounty county, Role role, ExtendStep.Input input) =>
        county.RunAsync<ExtendStep, Result<CaseId>>(role, (extend, by) => extend.RunAsync(input, by, default));

    private static Task<Result<CaseId>> HandOver(SmallCounty county, Role role, HandOverStep.Input input) =>
        county.RunAsync<HandOverStep, Result<CaseId>>(role, (hand, by) => hand.RunAsync(input, by, default));
}
