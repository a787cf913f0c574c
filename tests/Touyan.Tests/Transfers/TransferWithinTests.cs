using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Documents.Model;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Procedures.Tending;
using Touyan.Modules.Transfers;
using Touyan.Modules.Transfers.Model;
using Touyan.Tests.Members;
using Touyan.Tests.Support;
using static Touyan.Tests.Transfers.OnTheMove;

namespace Touyan.Tests.Transfers;

/// <summary>Between two basic committees of a county.</summary>
public sealed class TransferWithinTests
{
    [Fact]
    public async Task Until_the_branch_takes_him_in_he_stands_where_he_stood()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await SendAsync(county);
        var (town, village) = (await WestAsync(county), await WestAsync(county, Role.BranchSecretary));

        await county.DecideAsync(town, id, "accept");
        Assert.Equal(county.EastVillage, await PlaceOfAsync(county, county.LiWei));
        await county.DecideAsync(village, id, "take-in");
        Assert.Equal(county.WestVillage, await PlaceOfAsync(county, county.LiWei));
        await county.DecideAsync(Role.CommitteeAdministrator, id, "file");

        var transfer = await TransferAsync(county, id);
        Assert.Equal((TransferState.Completed, county.Today), (transfer.State, transfer.TakenInOn));
        Assert.Equal(("城东镇委组转〔2026〕1号", "2026-10"), (transfer.LetterNumber, transfer.DuesPaidTo));
        Assert.Equal(county.Today.AddDays(10), transfer.ValidUntil);
        var letter = await county.LookAsync(db => db.Papers.SingleAsync());
        Assert.Equal((county.Today, null), (letter.ReceiptOn, letter.VoidedOn));
        Assert.Equal((transfer.LetterNumber, transfer.ValidUntil), (letter.Number, letter.ValidUntil));
        var printed = await (await county.AsAsync(Role.Member)).GetAsync($"/papers/{letter.Id}");
        Assert.Contains("李伟", printed.Reading, StringComparison.Ordinal);
        Assert.Contains("2026年10月", printed.Reading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_is_numbered_by_the_committee_that_writes_it_without_gaps()
    {
        var county = await SmallCounty.OpenAsync();
        await SendAsync(county);
        var other = await StartAsync(county, await county.EnrolAsync("周涛", county.EastVillage, 77));
        await county.DecideAsync(Role.CommitteeAdministrator, other, "decline", new() { Reason = "尚未了结工作" });
        var third = await county.EnrolAsync("吴刚", county.EastVillage, 79);

        var transfer = await TransferAsync(county, await SendAsync(county, third));

        Assert.Equal("城东镇委组转〔2026〕2号", transfer.LetterNumber);
    }

    [Fact]
    public async Task It_is_returned_only_with_a_reason_and_he_stays()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await SendAsync(county);
        var town = await WestAsync(county);

        var silent = await county.TryDecideAsync(town, id, "return");
        await county.DecideAsync(town, id, "return", new() { Reason = "未在本镇居住" });

        Assert.Equal("case.reason_required", silent.Refusal!.Code);
        var transfer = await TransferAsync(county, id);
        Assert.Equal((TransferState.Returned, "未在本镇居住"), (transfer.State, transfer.EndedFor));
        Assert.Equal(county.EastVillage, await PlaceOfAsync(county, county.LiWei));
        Assert.NotNull((await county.LookAsync(db => db.Papers.SingleAsync())).VoidReason);
    }

    [Fact]
    public async Task It_is_taken_back_until_it_was_received()
    {
        var county = await SmallCounty.OpenAsync();
        var (early, late) = (await SendAsync(county), await SendAsync(county, await county.EnrolAsync("周涛", county.EastVillage, 77)));
        await county.DecideAsync(await WestAsync(county), late, "accept");

        var done = await WithdrawAsync(county, early);
        var refused = await WithdrawAsync(county, late);

        Assert.Null(done.Refusal);
        Assert.Equal(TransferState.Withdrawn, (await TransferAsync(county, early)).State);
        Assert.Equal("transfer.wrong-state", refused.Refusal!.Code);
        Assert.Equal(TransferState.Accepted, (await TransferAsync(county, late)).State);
    }

    [Fact]
    public async Task A_letter_runs_out_by_itself_and_another_is_written()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        var id = await SendAsync(county);

        app.Clock.Advance(TimeSpan.FromDays(10));
        await county.SweepLimitsAsync();
        Assert.Equal(TransferState.OnTheWay, (await TransferAsync(county, id)).State);
        app.Clock.Advance(TimeSpan.FromDays(1));
        await county.SweepLimitsAsync();
        Assert.Equal(TransferState.Expired, (await TransferAsync(county, id)).State);
        Assert.Equal(county.EastVillage, await PlaceOfAsync(county, county.LiWei));
        await county.DecideAsync(Role.CommitteeAdministrator, id, "reissue", new() { Reason = "本人耽误" });

        var transfer = await TransferAsync(county, id);
        Assert.Equal((TransferState.OnTheWay, "城东镇委组转〔2026〕2号"), (transfer.State, transfer.LetterNumber));
        Assert.Equal(county.Today.AddDays(10), transfer.ValidUntil);
        var letters = await county.LookAsync(db => db.Papers.OrderBy(p => p.Serial).ToListAsync());
        Assert.Equal(["失效后补开：本人耽误", null], letters.Select(l => l.VoidReason));
    }

    [Fact]
    public async Task Who_holds_an_office_is_released_first()
    {
        var county = await SmallCounty.OpenAsync();
        await county.BeginTermAsync(county.EastVillage);
        await county.AppointAsync(county.EastVillage, county.LiWei);

        var refused = await county.TryStartCaseAsync(Role.BranchSecretary, Within(county, county.LiWei, county.WestVillage));

        Assert.Equal("member.holds-office", refused.Refusal!.Code);
    }

    [Fact]
    public async Task Nobody_is_on_his_way_twice_nor_to_where_he_is_nor_by_the_wrong_procedure()
    {
        var county = await SmallCounty.OpenAsync();
        var inside = await county.TryStartCaseAsync(Role.BranchSecretary, Within(county, county.LiWei, county.EastOffice));
        var there = await county.TryStartCaseAsync(Role.BranchSecretary, Within(county, county.LiWei, county.EastVillage));
        var letterless = Within(county, county.LiWei, county.WestVillage) with { Procedure = "transfer-inside" };
        var other = await county.TryStartCaseAsync(Role.BranchSecretary, letterless);
        await StartAsync(county);
        var again = await county.TryStartCaseAsync(Role.BranchSecretary, Out(county.LiWei));
        var ahead = Within(county, county.WangFang, county.WestVillage);
        ahead.Values["dues-paid-to"] = "2027-01";
        var dues = await county.TryStartCaseAsync(Role.BranchSecretary, ahead);

        Assert.Equal("transfer.same-committee", inside.Refusal!.Code);
        Assert.Equal("transfer.already-there", there.Refusal!.Code);
        Assert.Equal("transfer.other-committee", other.Refusal!.Code);
        Assert.Equal("transfer.running-already", again.Refusal!.Code);
        Assert.Equal("transfer.dues-in-future", dues.Refusal!.Code);
    }

    [Fact]
    public async Task A_probationary_member_takes_the_inspection_along_and_may_be_deferred_by_half_a_year()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await StartAsync(county, county.WangFang);

        var without = await county.TryDecideAsync(Role.CommitteeAdministrator, id, "agree");
        await county.DecideAsync(Role.CommitteeAdministrator, id, "agree", new() { Documents = [new DocumentGiven("inspection")] });
        await county.DecideAsync(await WestAsync(county), id, "accept");
        var village = await WestAsync(county, Role.BranchSecretary);
        var long_ = await county.TryDecideAsync(village, id, "take-in", Deferred("2027-09-16"));
        await county.DecideAsync(village, id, "take-in", Deferred("2027-09-15"));

        Assert.Equal("transfer.inspection-missing", without.Refusal!.Code);
        Assert.Equal("transfer.deferral-too-long", long_.Refusal!.Code);
        Assert.NotNull(long_.Refusal.Article);
        Assert.Equal(new DateOnly(2027, 9, 15), (await TransferAsync(county, id)).DeferredTo);
    }

    [Fact]
    public async Task Two_who_decide_at_once_give_one_outcome()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await SendAsync(county);
        var town = await WestAsync(county);
        Func<DecideStep, Actor, Task<Result<CaseId>>> accept = (decide, by) => decide.RunAsync(Step(county, id, "accept"), by, default);
        Func<DecideStep, Actor, Task<Result<CaseId>>> refuse = (decide, by) => decide.RunAsync(Step(county, id, "return"), by, default);

        var done = await county.TogetherAsync(town, accept, refuse);

        Assert.Single(done, d => d.IsRefused);
        Assert.Single(done, d => d.Refusal is null);
    }

    private static DecideStep.Input Step(SmallCounty county, CaseId id, string outcome) =>
        new()
        {
            Case = id,
            Step = "receive",
            Outcome = outcome,
            On = county.Today,
            Reason = "核实无误",
        };

    private static DecideStep.Input Deferred(string until) => new() { Values = new() { ["deferred-to"] = until } };

    private static StartCase.Input Out(MemberId member) =>
        new()
        {
            Procedure = "transfer-out",
            Subject = member.Value,
            Values = new()
            {
                ["reason"] = "调动",
                ["to-name"] = "中共苏州市某街道工委",
                ["dues-paid-to"] = "2026-10",
            },
        };

    private static Task<Result<CaseId>> WithdrawAsync(SmallCounty county, CaseId id) =>
        county.RunAsync<WithdrawCase, Result<CaseId>>(
            Role.BranchSecretary,
            (withdraw, by) => withdraw.RunAsync(new WithdrawCase.Input { Case = id, Reason = "不去了" }, by, default)
        );
}
