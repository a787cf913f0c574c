using Touyan.Kernel;
using Touyan.Modules.Elections;
using Touyan.Modules.Elections.Cases;
using Touyan.Modules.Elections.Model;
using Touyan.Modules.Members.Committees;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Running;
using Touyan.Tests.Members;

namespace Touyan.Tests.Elections;

/// <summary>补选, from the vacancy to the filled post; the term stays the term.</summary>
public sealed class ByElectionTests
{
    private const Role Town = Role.CommitteeAdministrator;
    private const Role Village = Role.BranchSecretary;

    [Fact]
    public async Task A_vacant_seat_is_filled_by_the_meeting_for_the_rest_of_the_term()
    {
        var people = await ElectedAsync();
        var before = (await people.County.CommitteeAsync(people.County.EastVillage)).Serving!;
        await LeaveAsync(people, "刘三");
        var vacancy = await people.BesideAsync(Vacancy(people, "committee-seats"));

        await ReadyAsync(vacancy, Contest.Committee, "李四", "张五");
        await vacancy.RoundAsync(() => vacancy.OpenAsync(present: 9), 9, 7, 2);
        await SeatAsync(vacancy);

        var after = (await people.County.CommitteeAsync(people.County.EastVillage)).Serving!;
        Assert.Equal((before.Number, before.DueOn, before.ElectedOn), (after.Number, after.DueOn, after.ElectedOn));
        Assert.Equal(["丁一 书记", "李四 委员", "王二 委员"], Held(after));
    }

    [Fact]
    public async Task The_committee_in_office_elects_a_new_secretary_out_of_itself()
    {
        var people = await ElectedAsync();
        await LeaveAsync(people, "丁一");
        var vacancy = await people.BesideAsync(Vacancy(people, "secretary-seats"));
        await ReadyAsync(vacancy, Contest.Secretary, "王二");
        Assert.Null((await vacancy.NominateAsync("李四", Contest.Secretary, consent: "东委〔2026〕8号")).Refusal);
        string[] king = [$"{people.MemberOf("王二")}"];

        var outsider = await vacancy.OpenAsync(Contest.Secretary, present: 2);
        var meeting = await vacancy.OpenAsync(Contest.Secretary, present: 9, standing: king);
        await vacancy.RoundAsync(() => vacancy.OpenAsync(Contest.Secretary, present: 2, standing: king), 2, 2);
        await SeatAsync(vacancy);

        Assert.Equal("election.head-not-in-committee", outsider.Refusal!.Code);
        Assert.Equal("election.more-present-than-entitled", meeting.Refusal!.Code);
        Assert.Equal(
            ["刘三 委员", "王二 书记", "王二 委员"],
            Held((await people.County.CommitteeAsync(people.County.EastVillage)).Serving!)
        );
    }

    [Fact]
    public async Task A_seat_filled_by_the_meeting_does_not_keep_the_committee_from_electing_its_secretary()
    {
        var people = await ElectedAsync();
        await LeaveAsync(people, "丁一");
        var seat = await people.BesideAsync(Vacancy(people, "committee-seats"));
        await ReadyAsync(seat, Contest.Committee, "李四", "张五");
        await seat.RoundAsync(() => seat.OpenAsync(present: 9), 9, 7, 2);
        await SeatAsync(seat);

        var begun = await people.TryRequestAsync(Vacancy(people, "secretary-seats"));

        Assert.Null(begun.Refusal);
    }

    private static IEnumerable<string> Held(ShowCommittee.Term term) =>
        term.Holders.Select(s => $"{s.Name} {s.Post}").Order(StringComparer.Ordinal);

    private static async Task<AnElection> ElectedAsync()
    {
        var election = await AnElection.ReadyAsync();
        await election.RoundAsync(Contest.Committee, 9, 8, 7, 6, 5);
        await election.RoundAsync(Contest.Secretary, 3, 3);
        await election.DecideAsync(Village, "elected", new() { ["chair"] = "李伟" });
        await election.DecideAsync(Village, "submit");
        await election.DecideAsync(Town, "approve", new() { ["reply-number"] = "东委〔2026〕31号" });
        return election;
    }

    private static async Task LeaveAsync(AnElection election, string name)
    {
        var county = election.County;
        var post = (await county.CommitteeAsync(county.EastVillage)).Serving!.Holders.Single(s => s.Name == name);
        var ended = await county.RunAsync<EndCommitteePost, Result<Guid>>(
            Role.CountyAdministrator,
            (end, by) =>
                end.RunAsync(
                    new()
                    {
                        Organization = county.EastVillage,
                        Post = post.Id,
                        On = county.Today,
                        Reason = "调离",
                    },
                    by,
                    default
                )
        );
        Assert.Null(ended.Refusal);
    }

    private static StartCase.Input Vacancy(AnElection election, string field) =>
        election.Request(ElectionRequest.Vacancy) with
        {
            Values = new()
            {
                [field] = "1",
                ["planned-on"] = "2026-11-20",
                ["request-reason"] = "调离",
            },
        };

    private static async Task ReadyAsync(AnElection election, Contest contest, params string[] names)
    {
        await election.DecideAsync(Town, "agree");
        foreach (var name in names)
            Assert.Null((await election.NominateAsync(name, contest)).Refusal);

        Assert.Null((await election.NameAsync(election.Members[7], OfficerDuty.Teller)).Refusal);
        Assert.Null((await election.NameAsync(election.Members[8], OfficerDuty.Teller)).Refusal);
        await election.DecideAsync(Village, "submit");
        await election.DecideAsync(Town, "agree");
    }

    private static async Task SeatAsync(AnElection election)
    {
        await election.DecideAsync(Village, "submit");
        await election.DecideAsync(Town, "approve", new() { ["reply-number"] = "东委〔2026〕35号" });
        Assert.Equal(ElectionState.Approved, (await election.LookAsync()).State);
    }
}
