using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Transfers.Model;
using Touyan.Modules.Transfers.Starting;
using Touyan.Tests.Support;
using static Touyan.Tests.Transfers.OnTheMove;

namespace Touyan.Tests.Transfers;

/// <summary>What probationary members bring along on every way, and by how much their conversion may be deferred (TRF-08).</summary>
public sealed class TransferGatesTests
{
    private static readonly DecideStep.Input WithInspection = new() { Documents = [new DocumentGiven("inspection")] };

    [Fact]
    public async Task A_branch_of_another_county_defers_by_half_a_year_after_probation_and_no_further()
    {
        var (from, to) = (await SmallCounty.OpenAsync(), await SmallCounty.OpenAsync());
        var mover = await from.EnrolAsync("周涛", from.EastVillage, 77, "1998-02-15", "2026-03-15", MemberKind.Probationary);
        await TwoCounties.SendAsync(from, to, mover, WithInspection);
        var here = (await TwoCounties.AwaitedAsync(to))!;
        await to.DecideAsync(Role.CommitteeAdministrator, here.CaseId, "accept");

        var tooLong = await to.TryDecideAsync(Role.CommitteeAdministrator, here.CaseId, "take-in", Deferred(to, "2027-09-16"));
        await to.DecideAsync(Role.CommitteeAdministrator, here.CaseId, "take-in", Deferred(to, "2027-09-15"));

        Assert.Equal("transfer.deferral-too-long", tooLong.Refusal!.Code);
        Assert.Equal(new DateOnly(2027, 9, 15), (await TransferAsync(to, here.CaseId)).DeferredTo);
    }

    [Fact]
    public async Task Of_a_full_member_from_another_county_nothing_is_deferred()
    {
        var (from, to, mover) = await TwoCounties.TwoAsync();
        await TwoCounties.SendAsync(from, to, mover);
        var here = (await TwoCounties.AwaitedAsync(to))!;
        await to.DecideAsync(Role.CommitteeAdministrator, here.CaseId, "accept");

        var refused = await to.TryDecideAsync(Role.CommitteeAdministrator, here.CaseId, "take-in", Deferred(to, "2027-09-15"));

        Assert.Equal("transfer.deferral-of-full", refused.Refusal!.Code);
    }

    [Fact]
    public async Task Who_comes_from_outside_on_probation_brings_the_inspection()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await ArriveAsync(county, MemberKind.Probationary);
        var town = await WestAsync(county);

        var without = await county.TryDecideAsync(town, id, "accept", new() { Documents = [new DocumentGiven("dossier")] });
        var both = new DecideStep.Input { Documents = [new DocumentGiven("dossier"), new DocumentGiven("inspection")] };
        await county.DecideAsync(town, id, "accept", both);

        Assert.Equal("transfer.inspection-missing", without.Refusal!.Code);
        Assert.Contains("第三十七条", without.Refusal.Article, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_as_a_full_member_does_not_need_one()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await ArriveAsync(county, MemberKind.Full);

        await county.DecideAsync(await WestAsync(county), id, "accept", new() { Documents = [new DocumentGiven("dossier")] });
    }

    [Fact]
    public async Task A_branch_with_somebody_on_probation_takes_the_inspection_along()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await county.StartCaseAsync(Role.BranchSecretary, Unit(county.EastVillage, county.WestVillage));

        var without = await county.TryDecideAsync(Role.CommitteeAdministrator, id, "agree");
        await county.DecideAsync(Role.CommitteeAdministrator, id, "agree", WithInspection);

        Assert.Equal("transfer.inspection-missing", without.Refusal!.Code);
    }

    private static DecideStep.Input Deferred(SmallCounty county, string to)
    {
        var input = TwoCounties.Into(county.EastVillage);
        input.Values["deferred-to"] = to;
        return input;
    }
}
