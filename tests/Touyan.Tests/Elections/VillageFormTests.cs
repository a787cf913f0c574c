using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Elections;
using Touyan.Modules.Elections.Cases;
using Touyan.Modules.Elections.Model;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Model;
using Touyan.Tests.Members;

namespace Touyan.Tests.Elections;

/// <summary>四荐三考三票二选, from the request to the day on which the new committee takes office.</summary>
public sealed class VillageFormTests
{
    private const Role Town = Role.CommitteeAdministrator;
    private const Role Village = Role.BranchSecretary;

    [Fact]
    public async Task Four_recommendations_three_examinations_three_votes_and_two_elections_lead_to_the_new_committee()
    {
        var election = await RequestAsync();
        await RecommendAsync(election);
        await ExamineAsync(election);
        await VoteAsync(election);
        await ElectPartyAsync(election);
        await ElectVillageAsync(election);
        await election.DecideAsync(Village, "submit");
        Assert.Equal(1, (await election.County.CommitteeAsync(election.County.EastVillage)).Serving!.Number);

        await election.DecideAsync(Town, "approve", new() { ["reply-number"] = "东委〔2026〕31号" });

        var committee = await election.County.CommitteeAsync(election.County.EastVillage);
        Assert.Equal((2, election.County.Today), (committee.Serving!.Number, committee.Serving.ElectedOn));
        Assert.Equal(
            ["丁一 书记", "刘三 委员", "王二 委员"],
            committee.Serving.Holders.Select(s => $"{s.Name} {s.Post}").Order(StringComparer.Ordinal)
        );
        Assert.All(committee.Serving.Holders, h => Assert.Equal(election.County.Today, h.From));
        Assert.Equal(election.County.Today, committee.Former.Single().EndedOn);
        var done = await election.LookAsync();
        Assert.Equal(["丁一", "王二", "村民甲"], done.ProgressOf(Contest.Village).Elected.Select(c => c.Name));
        Assert.Equal(CaseState.Completed, (await election.County.CaseAsync(election.Case)).State);
    }

    [Fact]
    public async Task No_gate_is_passed_before_what_belongs_to_it_was_done()
    {
        var election = await RequestAsync();
        await RecommendAsync(election);
        await ExamineAsync(election);
        await election.DecideAsync(Village, "done", Masses);

        var invented = await election.County.TryDecideAsync(Village, election.Case, "submit", new() { Vote = Votes(5, 5, yes: 5) });
        var lost = await election.County.TryDecideAsync(Village, election.Case, "submit", new() { Vote = Votes(10, 9, yes: 4) });
        await election.DecideAsync(Village, "submit", vote: Votes(10, 9, yes: 8));
        var few = await election.County.TryDecideAsync(Town, election.Case, "agree", new() { Vote = Votes(9, 5, yes: 5) });
        await election.DecideAsync(Town, "agree", vote: Votes(9, 7, yes: 6));
        var unelected = await election.TryDecideAsync(Village, "elected");
        await ElectPartyAsync(election);
        var noVillage = await election.TryDecideAsync(Village, "elected");

        Assert.Equal("vote.entitled_not_by_the_books", invented.Refusal!.Code);
        Assert.Equal("vote.not_passed", lost.Refusal!.Code);
        Assert.Equal("vote.no_quorum", few.Refusal!.Code);
        Assert.Equal(("election.seats-left", "委员还有 3 个名额没有选出"), (unelected.Refusal!.Code, unelected.Refusal.Message));
        Assert.Equal(("election.seats-left", "村民委员会成员还有 3 个名额没有选出"), (noVillage.Refusal!.Code, noVillage.Refusal.Message));
    }

    [Fact]
    public async Task Too_few_who_pass_an_examination_lead_back_to_the_recommendations()
    {
        var election = await RequestAsync();
        await RecommendAsync(election);

        await election.DecideAsync(Town, "back", reason: "合格人选不足");

        Assert.Equal("recommend", (await election.County.CaseAsync(election.Case)).Open!.Step);
        Assert.Null((await election.NominateAsync("张五", origin: NominationOrigin.Self)).Refusal);
    }

    [Fact]
    public async Task Only_the_organization_of_a_village_elects_by_it()
    {
        var election = await AnElection.OfPeopleAsync();
        await election.County.BeginTermAsync(election.County.EastOffice, "2021-11-20");
        var input = election.Request(ElectionRequest.Village) with { Subject = election.County.EastOffice.Value };

        var refused = await election.TryRequestAsync(
            input with
            {
                Values = new(input.Values) { ["village-seats"] = "3" },
            },
            Role.CommitteeAdministrator
        );

        Assert.Equal("election.not-a-village", refused.Refusal!.Code);
    }

    [Fact]
    public async Task The_villagers_vote_only_when_more_than_half_of_them_come()
    {
        var election = await RequestAsync();
        await RecommendAsync(election);
        await ExamineAsync(election);
        await VoteAsync(election);

        var half = await election.OpenAsync(Contest.Village, present: 50, registered: 100);

        Assert.Equal("election.no-quorum", half.Refusal!.Code);
        Assert.Contains("村民委员会组织法", half.Refusal.Article, StringComparison.Ordinal);
    }

    private static readonly Dictionary<string, string> Masses = new() { ["masses-present"] = "40", ["masses-trusted"] = "4" };

    private static async Task<AnElection> RequestAsync() =>
        await AnElection.RequestAsync(but: input =>
            input with
            {
                Procedure = ElectionRequest.Village,
                Values = new(input.Values) { ["village-seats"] = "3" },
            }
        );

    private static async Task RecommendAsync(AnElection election)
    {
        await election.DecideAsync(Town, "agree");
        foreach (var (name, origin) in new[] { "丁一", "王二", "刘三", "李四" }.Zip(Enum.GetValues<NominationOrigin>()))
            Assert.Null((await election.NominateAsync(name, origin: origin)).Refusal);

        Assert.Null((await election.NominateAsync("丁一", Contest.Secretary)).Refusal);
        foreach (var name in new[] { "丁一", "王二", "村民甲", "村民乙" })
            Assert.Null((await election.NominateAsync(name, Contest.Village, origin: NominationOrigin.Masses)).Refusal);

        Assert.Null((await election.NameAsync(election.Members[7], OfficerDuty.Teller)).Refusal);
        Assert.Null((await election.NameAsync(election.Members[8], OfficerDuty.Teller)).Refusal);
        await election.DecideAsync(
            Village,
            "done",
            new()
            {
                ["by-members"] = "2",
                ["by-masses"] = "2",
                ["by-organization"] = "1",
                ["by-self"] = "1",
            }
        );
    }

    private static async Task ExamineAsync(AnElection election)
    {
        await election.DecideAsync(Town, "passed", new() { ["qualified"] = "6" });
        await election.DecideAsync(Town, "passed", new() { ["tested"] = "6", ["test-passed"] = "6" });
        await election.DecideAsync(Town, "passed", new() { ["inspected"] = "群众认可，没有发现问题" });
    }

    private static async Task VoteAsync(AnElection election)
    {
        await election.DecideAsync(Village, "done", Masses);
        await election.DecideAsync(Village, "submit", vote: Votes(10, 9, yes: 8));
        await election.DecideAsync(Town, "agree", vote: Votes(9, 7, yes: 6));
    }

    private static async Task ElectPartyAsync(AnElection election)
    {
        await election.RoundAsync(Contest.Committee, 9, 8, 7, 6, 5);
        await election.RoundAsync(Contest.Secretary, 3, 3);
        await election.DecideAsync(Village, "elected");
    }

    private static async Task ElectVillageAsync(AnElection election)
    {
        await election.RoundAsync(
            () => election.OpenAsync(Contest.Village, present: 60, registered: 100),
            60,
            [.. await VotesOfAsync(election)]
        );
        await election.DecideAsync(Village, "elected");
    }

    // In the order of the ballot paper, which is that of strokes.
    private static async Task<IEnumerable<int>> VotesOfAsync(AnElection election)
    {
        var votes = new Dictionary<string, int>
        {
            ["丁一"] = 50,
            ["王二"] = 45,
            ["村民甲"] = 40,
            ["村民乙"] = 20,
        };
        return election
            .County.App.Services.GetRequiredService<Touyan.Modules.Elections.Counting.Strokes>()
            .Order((await election.LookAsync()).NomineesOf(Contest.Village), n => n.Name)
            .Select(n => votes[n.Name]);
    }

    private static VoteCount Votes(int entitled, int present, int yes) =>
        new()
        {
            Entitled = entitled,
            Present = present,
            For = yes,
            Against = present - yes,
            Abstained = 0,
        };
}
