using Touyan.Kernel;
using Touyan.Modules.Elections;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Elections.Tellers;
using Touyan.Tests.Support;

namespace Touyan.Tests.Elections;

/// <summary>The meeting: quorum, rounds, ties, missing seats. Ballot paper: 丁一, 王二, 刘三, 李四.</summary>
public sealed class RoundTests
{
    [Fact]
    public async Task Without_four_fifths_there_is_no_election()
    {
        // Ten with rights, one left out: nine should come, eight must.
        var election = await AnElection.ReadyAsync();
        await election.ExcludeAsync(election.MemberOf("陈六"));

        var few = await election.OpenAsync(present: 7);
        var many = await election.OpenAsync(present: 10);
        var enough = await election.OpenAsync(present: 8);

        Assert.Equal("election.no-quorum", few.Refusal!.Code);
        Assert.NotNull(few.Refusal.Article);
        Assert.Equal("election.more-present-than-entitled", many.Refusal!.Code);
        Assert.Null(enough.Refusal);
        var round = (await election.LookAsync()).Rounds.Single();
        Assert.Equal((9, 1, 8, 8, 5), (round.Entitled, round.LeftOut, round.Present, round.Quorum, round.Needed));
        Assert.Equal(["丁一", "王二", "刘三", "李四"], round.Choices.OrderBy(c => c.Order).Select(c => c.Name));
    }

    [Fact]
    public async Task Nothing_is_voted_on_before_the_shortlist_was_agreed_to_or_without_tellers()
    {
        var early = await AnElection.PrepareAsync();

        Assert.Equal("election.not-now", (await early.OpenAsync()).Refusal!.Code);

        var election = await AnElection.ReadyAsync();
        var teller = (await election.LookAsync()).Tellers.First();
        await election.County.RunAsync<Touyan.Modules.Elections.Preparing.ReleaseOfficer, Result<ElectionId>>(
            Role.BranchSecretary,
            (release, by) => release.RunAsync(new() { Election = election.Id, Id = teller.Id }, by, default)
        );

        Assert.Equal("election.tellers-missing", (await election.OpenAsync()).Refusal!.Code);
    }

    [Fact]
    public async Task While_a_round_is_counted_nothing_else_happens()
    {
        var election = await AnElection.ReadyAsync();
        await election.OpenAsync();

        Assert.Equal("election.round-is-open", (await election.OpenAsync()).Refusal!.Code);
        Assert.Equal("election.round-is-open", (await election.ExcludeAsync(election.MemberOf("陈六"))).Refusal!.Code);
        Assert.Equal("election.not-both-counted", (await election.DeclareAsync()).Refusal!.Code);
    }

    [Fact]
    public async Task A_tie_at_the_edge_is_voted_on_again_among_the_tied()
    {
        var election = await AnElection.ReadyAsync();
        await election.RoundAsync(Contest.Committee, 9, 8, 7, 6, 6);

        var tie = (await election.LookAsync()).ProgressOf(Contest.Committee);
        Assert.Equal((RoundGround.Tie, 1), (tie.Next, tie.NextSeats));
        Assert.Equal(
            "election.seats-left",
            (await election.TryDecideAsync(Role.BranchSecretary, "elected", new() { ["chair"] = "李伟" })).Refusal!.Code
        );

        await election.RoundAsync(Contest.Committee, 9, 5, 4);
        var done = await election.LookAsync();

        Assert.True(done.ProgressOf(Contest.Committee).IsDone);
        Assert.Equal(["丁一", "王二", "刘三"], done.Committee.Select(c => c.Name));
        Assert.Equal([RoundGround.First, RoundGround.Tie], done.Rounds.OrderBy(r => r.Number).Select(r => r.Ground));
    }

    [Fact]
    public async Task Missing_seats_are_elected_anew_or_given_up_by_more_than_half()
    {
        var election = await AnElection.ReadyAsync();
        Assert.Equal("election.no-seats-to-give-up", (await election.GiveUpAsync(9)).Refusal!.Code);
        await election.RoundAsync(Contest.Committee, 9, 8, 7, 4, 3);

        Assert.Equal("election.fewer-seats-not-agreed", (await election.GiveUpAsync(4)).Refusal!.Code);
        Assert.Equal("election.more-than-present", (await election.GiveUpAsync(10)).Refusal!.Code);
        Assert.Null((await election.GiveUpAsync(5)).Refusal);
        var done = await election.LookAsync();

        Assert.Equal((2, true), (done.SeatsOf(Contest.Committee), done.ProgressOf(Contest.Committee).IsDone));
    }

    [Fact]
    public async Task The_next_round_for_missing_seats_is_among_those_who_are_left()
    {
        var election = await AnElection.ReadyAsync();
        await election.RoundAsync(Contest.Committee, 9, 8, 7, 4, 3);

        await election.RoundAsync(Contest.Committee, 9, 6, 3);
        var done = await election.LookAsync();

        Assert.Equal(["丁一", "王二", "刘三"], done.Committee.Select(c => c.Name));
    }

    [Fact]
    public async Task More_papers_back_than_handed_out_make_the_round_void_and_it_is_held_again()
    {
        var election = await AnElection.ReadyAsync();
        await election.OpenAsync();
        var stuffed = election.Counted(9, 8, 7, 6, 5) with { Issued = 8 };
        await election.EnterAsync(election.FirstTeller, stuffed);
        await election.EnterAsync(election.SecondTeller, stuffed);
        await election.DeclareAsync();

        var progress = (await election.LookAsync()).ProgressOf(Contest.Committee);
        await election.RoundAsync(Contest.Committee, 9, 8, 7, 6, 3);

        Assert.Equal(RoundGround.Repeat, progress.Next);
        Assert.Equal(3, (await election.LookAsync()).Committee.Count);
    }

    [Fact]
    public async Task Somebody_written_in_by_more_than_half_is_elected()
    {
        var election = await AnElection.ReadyAsync();
        await election.OpenAsync();
        var count = election.Counted(9, 8, 7, 4, 3) with { WrittenIn = [new() { Name = "张五", Votes = 5 }] };

        Assert.Equal(
            "election.member-not-found",
            (await election.EnterAsync(election.FirstTeller, count with { WrittenIn = [new() { Name = "王芳", Votes = 5 }] })).Refusal!.Code
        );
        await election.EnterAsync(election.FirstTeller, count);
        await election.EnterAsync(election.SecondTeller, count);
        await election.DeclareAsync();

        Assert.Equal(["丁一", "王二", "张五"], (await election.LookAsync()).Committee.Select(c => c.Name));
    }

    [Fact]
    public async Task The_secretary_is_elected_by_the_new_committee_out_of_it()
    {
        var election = await AnElection.ReadyAsync();
        Assert.Equal("election.committee-first", (await election.OpenAsync(Contest.Secretary, 3)).Refusal!.Code);
        await election.RoundAsync(Contest.Committee, 9, 3, 7, 6, 8);

        Assert.Equal("election.head-not-in-committee", (await election.OpenAsync(Contest.Secretary, 3)).Refusal!.Code);
        await election.NominateAsync("李四", Contest.Secretary, "东委〔2026〕8号");
        Assert.Equal(
            "election.no-quorum",
            (await election.OpenAsync(Contest.Secretary, 2, [election.MemberOf("李四").ToString()])).Refusal!.Code
        );
        Assert.Null((await election.OpenAsync(Contest.Secretary, 3, [election.MemberOf("李四").ToString()])).Refusal);
    }
}
