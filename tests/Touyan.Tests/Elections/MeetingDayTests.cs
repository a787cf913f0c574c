using Touyan.Kernel;
using Touyan.Modules.Elections;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Standing;
using Touyan.Tests.Members;
using Touyan.Tests.Support;

namespace Touyan.Tests.Elections;

/// <summary>What was voted on a day is judged by that day: who was on the books, what came before it, when the term begins.</summary>
public sealed class MeetingDayTests
{
    private static readonly DateOnly Admitted = new(2026, 11, 10);

    [Fact]
    public async Task Who_moved_after_the_meeting_was_entitled_at_it()
    {
        var election = await AnElection.ReadyAsync(Admitted);
        foreach (var name in new[] { "陈六", "张五" })
            await election.County.ChangeMemberAsync(election.MemberOf(name), MembershipChange.Move, "中共城东镇政府机关支部委员会");

        Assert.Null((await election.OpenAsync(present: 10, on: Admitted.AddDays(3))).Refusal);

        Assert.Equal(10, (await election.LookAsync()).Rounds.Single().Entitled);
    }

    [Fact]
    public async Task Who_has_moved_by_the_day_of_the_meeting_is_entitled_elsewhere()
    {
        var election = await AnElection.ReadyAsync(Admitted);
        await election.County.ChangeMemberAsync(election.MemberOf("陈六"), MembershipChange.Move, "中共城东镇政府机关支部委员会");

        Assert.Equal("election.more-present-than-entitled", (await election.OpenAsync(present: 10)).Refusal!.Code);
    }

    [Fact]
    public async Task No_round_was_held_before_the_shortlist_was_agreed_to_or_the_round_before()
    {
        var election = await AnElection.ReadyAsync(Admitted);
        var ancient = await election.OpenAsync(on: new DateOnly(1950, 1, 1));
        var early = await election.OpenAsync(on: Admitted.AddDays(-1));
        await election.RoundAsync(() => election.OpenAsync(on: Admitted.AddDays(5)), 9, 8, 7, 6, 5);
        var backwards = await election.OpenAsync(Contest.Secretary, 3, on: Admitted.AddDays(4));

        Assert.Equal("election.before-the-rules", ancient.Refusal!.Code);
        Assert.Equal(("election.before-admitted", "On"), (early.Refusal!.Code, early.Refusal.Field));
        Assert.Equal("election.before-round-before", backwards.Refusal!.Code);
    }

    [Fact]
    public async Task The_new_term_begins_when_its_seats_were_filled_and_not_with_a_void_round()
    {
        var election = await AnElection.ReadyAsync(Admitted);
        var stuffed = election.Counted(9, 8, 7, 6, 5) with { Issued = 8 };
        Assert.Null((await election.OpenAsync(on: Admitted.AddDays(1))).Refusal);
        await election.EnterAsync(election.FirstTeller, stuffed);
        await election.EnterAsync(election.SecondTeller, stuffed);
        await election.DeclareAsync();
        Assert.Null((await election.LookAsync()).HeldOn);

        var day = election.County.Today;
        await election.RoundAsync(Contest.Committee, 9, 8, 7, 6, 5);
        await election.RoundAsync(Contest.Secretary, 3, 3);
        foreach (
            var (role, outcome) in new[]
            {
                (Role.BranchSecretary, "elected"),
                (Role.BranchSecretary, "submit"),
                (Role.CommitteeAdministrator, "approve"),
            }
        )
        {
            Dictionary<string, string> said = outcome switch
            {
                "elected" => new() { ["chair"] = "李伟" },
                "approve" => new() { ["reply-number"] = "东委〔2026〕31号" },
                _ => [],
            };
            await election.County.DecideAsync(role, election.Case, outcome, new() { Values = said });
        }

        Assert.Equal(day, (await election.County.CommitteeAsync(election.County.EastVillage)).Serving!.ElectedOn);
    }
}
