using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Procedures.Tending;
using Touyan.Modules.Transfers;
using Touyan.Modules.Transfers.Letters;
using Touyan.Modules.Transfers.Model;
using Touyan.Modules.Transfers.Starting;
using Touyan.Tests.Support;
using static Touyan.Tests.Transfers.OnTheMove;

namespace Touyan.Tests.Transfers;

/// <summary>Who may write letters, what becomes of a lost one, and how long the data of whoever comes are kept.</summary>
public sealed class LettersAndArrivalsTests
{
    private static readonly DecideStep.Input Dossier = new() { Documents = [new DocumentGiven("dossier")] };

    [Fact]
    public async Task A_temporary_committee_receives_no_letter_the_committee_above_it_does()
    {
        var county = await SmallCounty.OpenAsync();
        var temporary = await county.EstablishAsync("中共河西镇防汛临时委员会", OrganizationType.TemporaryCommittee, county.WestTown);
        var branch = await county.EstablishAsync("中共河西镇防汛抢险队支部委员会", OrganizationType.Branch, temporary);

        var id = await county.StartCaseAsync(Role.BranchSecretary, Within(county, county.LiWei, branch));

        Assert.Equal(county.WestTown, (await TransferAsync(county, id)).ReceiverId);
    }

    [Fact]
    public async Task No_transfer_names_a_committee_that_may_not_approve()
    {
        var county = await SmallCounty.OpenAsync();
        var may = await county.RunAsync<Touyan.Modules.Transfers.Course.BasicCommittees, List<OrganizationType>>(
            Role.CountyAdministrator,
            (committees, _) => Task.FromResult(Enum.GetValues<OrganizationType>().Where(committees.Includes).ToList())
        );
        var named = county
            .App.Services.GetRequiredService<ProcedureBook>()
            .InForce(county.Today)
            .Where(d => d.Id.StartsWith("transfer-", StringComparison.Ordinal))
            .SelectMany(d => d.Parties)
            .Where(p => p.Id.EndsWith("committee", StringComparison.Ordinal))
            .ToList();

        Assert.Equal([OrganizationType.PartyCommittee, OrganizationType.WorkCommittee], may);
        Assert.NotEmpty(named);
        Assert.All(named, party => Assert.Equal(may.Order(), party.Types.Order()));
    }

    [Fact]
    public async Task The_other_county_knows_the_number_of_the_letter_that_replaces_a_lost_one()
    {
        var (from, to, mover) = await TwoCounties.TwoAsync();
        var sent = await TwoCounties.SendAsync(from, to, mover);
        var here = (await TwoCounties.AwaitedAsync(to))!;

        var number = await ReissueAsync(from, sent);

        Assert.Null(number.Refusal);
        Assert.NotEqual(here.LetterNumber, number.Value);
        Assert.Equal(number.Value, (await TransferAsync(to, here.CaseId)).LetterNumber);
        var theirs = await to.CaseAsync(here.CaseId);
        Assert.Equal(number.Value, CaseValues.Read(theirs.Values).Text("letter-number"));
        Assert.Equal(number.Value, CaseValues.Read((await from.CaseAsync(sent)).Values).Text("letter-number"));
        Assert.Contains(theirs.Events, e => e.Text.Contains(number.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_lost_letter_is_not_replaced_by_one_that_has_run_out()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        var id = await SendAsync(county);
        await county.DecideAsync(await WestAsync(county), id, "accept");
        var last = (await TransferAsync(county, id)).ValidUntil!.Value;

        app.Clock.Advance(TimeSpan.FromDays(last.DayNumber - county.Today.DayNumber + 1));
        var refused = await ReissueAsync(county, id);

        Assert.Equal("transfer.letter-ran-out", refused.Refusal!.Code);
        Assert.Contains($"{last:yyyy-MM-dd}", refused.Refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("return")]
    [InlineData("withdraw")]
    [InlineData("take-in")]
    public async Task The_number_of_whoever_comes_is_kept_no_longer_than_his_reception_needs_it(string end)
    {
        var county = await SmallCounty.OpenAsync();
        var id = await ArriveAsync(county);
        Assert.NotNull((await ArrivalAsync(county)).IdNumber);

        await EndAsync(county, id, end);

        var arrival = await ArrivalAsync(county);
        Assert.Equal((null, null, true), (arrival.IdNumber, arrival.Phone, arrival.IsForgotten));
        var again = await county.TryStartCaseAsync(Role.CountyAdministrator, Again(arrival));
        Assert.Equal("transfer.arrival-forgotten", again.Refusal!.Code);
    }

    [Fact]
    public async Task Whoever_comes_goes_along_when_the_branch_that_he_comes_to_is_merged()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await ArriveAsync(county);
        var into = await county.EstablishAsync("中共河西镇柳林村支部委员会", OrganizationType.Branch, county.WestTown);

        await MergeAsync(county, county.WestVillage, into);

        Assert.Equal(into, (await ArrivalAsync(county)).OrganizationId);
        await county.DecideAsync(await WestAsync(county), id, "accept", Dossier);
        var name = $"secretary.{county.Code}";
        var secretary = await county.ActorAsync(await county.OpenAccountAsync(name, member: null, (Role.BranchSecretary, into)));
        await county.DecideAsync(secretary, id, "take-in");
        var taken = (await TransferAsync(county, id)).MemberId!.Value;
        Assert.Equal(into, await PlaceOfAsync(county, taken));
    }

    private static async Task EndAsync(SmallCounty county, CaseId id, string end)
    {
        var town = await WestAsync(county);
        if (end is "withdraw")
        {
            var input = new WithdrawCase.Input { Case = id, Reason = "不来了" };
            var done = await county.RunAsync<WithdrawCase, Result<CaseId>>(town, (act, by) => act.RunAsync(input, by, default));
            Assert.False(done.IsRefused, done.Refusal?.Message);
            return;
        }

        if (end is "take-in")
        {
            await county.DecideAsync(town, id, "accept", Dossier);
            await county.DecideAsync(await WestAsync(county, Role.BranchSecretary), id, "take-in");
            await county.DecideAsync(town, id, "file");
            return;
        }

        await county.DecideAsync(town, id, "return", new() { Reason = "查无此人" });
    }

    private static StartCase.Input Again(Arrival arrival) =>
        new()
        {
            Procedure = "transfer-in",
            Subject = arrival.Id.Value,
            Values = new()
            {
                ["letter-number"] = "苏组转8号",
                ["letter-on"] = "2026-11-20",
                ["letter-valid-until"] = "2026-12-20",
                ["dues-paid-to"] = "2026-10",
            },
        };

    private static Task<Arrival> ArrivalAsync(SmallCounty county) => county.LookAsync(db => db.Arrivals.AsNoTracking().SingleAsync());

    private static async Task<Result<string>> ReissueAsync(SmallCounty county, CaseId id)
    {
        var input = new ReissueLetter.Input { Id = (await TransferAsync(county, id)).Id, Reason = "本人遗失" };
        return await county.RunAsync<ReissueLetter, Result<string>>(
            Role.CommitteeAdministrator,
            (act, by) => act.RunAsync(input, by, default)
        );
    }
}
