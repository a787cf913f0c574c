using Touyan.Kernel;
using Touyan.Modules.Elections;
using Touyan.Modules.Elections.Model;
using Touyan.Modules.Elections.Tellers;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Standing;
using Touyan.Tests.Support;

namespace Touyan.Tests.Elections;

/// <summary>Whoever could not be nominated is not elected by being written in, and nobody heads a committee twice.</summary>
public sealed class EligibilityTests
{
    [Fact]
    public async Task Nobody_is_written_in_who_counts_is_left_out_or_has_not_his_rights()
    {
        var election = await AnElection.ReadyAsync();
        Assert.Null((await election.ExcludeAsync(election.MemberOf("陈六"))).Refusal);
        await LoseContactAsync(election, election.MemberOf("赵七"));
        await election.OpenAsync();

        Assert.Equal("election.officer-cannot-stand", await WrittenInAsync(election, "黄八"));
        Assert.Equal("election.excluded-takes-part", await WrittenInAsync(election, "陈六"));
        Assert.Equal("election.not-eligible", await WrittenInAsync(election, "赵七"));
        var offered = (await election.CountingAsync(election.FirstTeller)).Value.Open!.Names;
        Assert.Equal(["张五", "李伟"], offered.Order(StringComparer.Ordinal));
        Assert.Null(await WrittenInAsync(election, "张五"));
    }

    [Fact]
    public async Task The_committee_writes_in_nobody_who_is_not_of_it()
    {
        var election = await AnElection.ReadyAsync();
        await election.RoundAsync(Contest.Committee, 9, 8, 7, 6, 5);
        await election.OpenAsync(Contest.Secretary, 3);
        var count = election.Counted(3, 0);

        var outside = await election.EnterAsync(election.FirstTeller, count with { WrittenIn = [new() { Name = "李四", Votes = 3 }] });
        var inside = await election.EnterAsync(election.FirstTeller, count with { WrittenIn = [new() { Name = "王二", Votes = 3 }] });

        Assert.Equal("election.head-not-in-committee", outside.Refusal!.Code);
        Assert.Null(inside.Refusal);
    }

    [Fact]
    public async Task Nobody_is_secretary_and_deputy_at_once()
    {
        var election = await WithDeputyAsync();

        Assert.Null((await election.NominateAsync("丁一", Contest.Secretary)).Refusal);
        Assert.Equal("election.head-of-both", (await election.NominateAsync("丁一", Contest.Deputy)).Refusal!.Code);
        Assert.Null((await election.NominateAsync("王二", Contest.Deputy)).Refusal);
        await election.DecideAsync(Role.BranchSecretary, "submit", new() { ["recommenders"] = "10" });
        await election.DecideAsync(Role.CommitteeAdministrator, "agree");
        await election.RoundAsync(Contest.Committee, 9, 8, 7, 6, 5);
        await election.RoundAsync(Contest.Secretary, 3, 3);
        await election.OpenAsync(Contest.Deputy, 3);
        var again = election.Counted(3, 0) with { WrittenIn = [new() { Name = "丁一", Votes = 3 }] };

        Assert.Equal("count.written-in-is-elected", (await election.EnterAsync(election.FirstTeller, again)).Refusal!.Code);
    }

    private static async Task<AnElection> WithDeputyAsync()
    {
        var election = await AnElection.RequestAsync(but: input => input with { Values = new(input.Values) { ["deputy-seats"] = "1" } });
        await election.DecideAsync(Role.CommitteeAdministrator, "agree");
        await election.DecideAsync(Role.BranchSecretary, "done", new() { ["conditions"] = "政治素质好", ["method"] = "无记名投票" });
        foreach (var name in new[] { "丁一", "王二", "刘三", "李四" })
            Assert.Null((await election.NominateAsync(name)).Refusal);

        Assert.Null((await election.NameAsync(election.Members[7], OfficerDuty.Teller)).Refusal);
        Assert.Null((await election.NameAsync(election.Members[8], OfficerDuty.Teller)).Refusal);
        return election;
    }

    private static async Task<string?> WrittenInAsync(AnElection election, string name)
    {
        EnterCount.Input count = election.Counted(9, 8, 7, 4, 3);
        var entered = await election.EnterAsync(election.FirstTeller, count with { WrittenIn = [new() { Name = name, Votes = 5 }] });
        return entered.Refusal?.Code;
    }

    private static Task LoseContactAsync(AnElection election, MemberId member) =>
        election.County.ChangeMemberAsync(member, MembershipChange.LoseContact);
}
