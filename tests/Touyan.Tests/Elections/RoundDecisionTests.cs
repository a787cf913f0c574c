using Touyan.Modules.Elections;
using Touyan.Modules.Elections.Counting;
using static Touyan.Tests.Elections.SomeRound;

namespace Touyan.Tests.Elections;

/// <summary>Who is elected by a round: the majority, the most votes, the edge.</summary>
public sealed class RoundDecisionTests
{
    [Fact]
    public void The_worked_example_of_the_regulations()
    {
        // 30 with rights, 2 left out: 28 should come, 23 must; of 23 present 12 votes elect; 5 seats ask for 6 candidates.
        Assert.Equal(23, Rules.Quorum(Contest.Committee).Value.LeastOf(28));
        Assert.False(Rules.Quorum(Contest.Committee).Value.IsReachedBy(22, 28));
        Assert.Equal(12, Rules.Needed(Contest.Committee, isTie: false, entitled: 28, present: 23));
        Assert.Equal(6, Rules.LeastCandidates(Contest.Committee, 5));

        var outcome = RoundDecision.Of(Votes(Facts(), 20, 19, 18, 15, 12, 11), Facts());

        Assert.Equal("甲乙丙丁戊", Names(outcome.Elected));
        Assert.Equal(Standing.Short, outcome.Standings.Single(s => s.Figures.Who == Who("己")).Standing);
    }

    [Theory]
    [InlineData(3, 4)]
    [InlineData(5, 6)]
    [InlineData(7, 9)]
    [InlineData(9, 11)]
    public void There_are_a_fifth_more_candidates_than_seats_rounded_up(int seats, int candidates) =>
        Assert.Equal(candidates, Rules.LeastCandidates(Contest.Committee, seats));

    [Fact]
    public void Secretary_and_deputies_need_no_more_candidates_than_seats()
    {
        Assert.Equal(1, Rules.LeastCandidates(Contest.Secretary, 1));
        Assert.Equal(2, Rules.LeastCandidates(Contest.Deputy, 2));
    }

    [Theory]
    [InlineData(22, 12)]
    [InlineData(23, 12)]
    [InlineData(24, 13)]
    public void More_than_half_of_those_present_elect(int present, int needed) =>
        Assert.Equal(needed, Rules.Needed(Contest.Committee, isTie: false, entitled: 28, present));

    [Fact]
    public void The_villagers_committee_is_elected_by_the_law_on_villages()
    {
        Assert.Equal(501, Rules.Quorum(Contest.Village).Value.LeastOf(1000));
        Assert.Equal(301, Rules.Needed(Contest.Village, isTie: false, entitled: 1000, present: 600));
    }

    [Fact]
    public void Of_more_than_the_seats_those_with_the_most_votes_are_elected()
    {
        var outcome = RoundDecision.Of(Votes(Facts(), 13, 20, 19, 18, 17, 16), Facts());

        Assert.Equal("乙丙丁戊己", Names(outcome.Elected));
        Assert.Equal(Standing.Outvoted, outcome.Standings.Single(s => s.Figures.Who == Who("甲")).Standing);
        Assert.Empty(outcome.Tied);
    }

    [Fact]
    public void A_tie_at_the_edge_elects_nobody_of_the_tied()
    {
        var outcome = RoundDecision.Of(Votes(Facts(), 20, 19, 18, 14, 14, 14), Facts());

        Assert.Equal("甲乙丙", Names(outcome.Elected));
        Assert.Equal("丁戊己", Names(outcome.Tied));
    }

    [Fact]
    public void A_tie_that_leaves_enough_seats_for_all_of_them_is_none()
    {
        var outcome = RoundDecision.Of(Votes(Facts(), 20, 14, 14, 14, 14, 11), Facts());

        Assert.Equal("甲乙丙丁戊", Names(outcome.Elected));
        Assert.Empty(outcome.Tied);
    }

    [Fact]
    public void A_tie_below_the_majority_elects_nobody_and_asks_for_no_second_round()
    {
        var outcome = RoundDecision.Of(Votes(Facts(), 20, 19, 18, 17, 11, 11), Facts());

        Assert.Equal("甲乙丙丁", Names(outcome.Elected));
        Assert.Empty(outcome.Tied);
    }

    [Fact]
    public void Who_is_written_in_often_enough_is_elected_like_any_other()
    {
        var facts = Facts(seats: 2, candidates: "甲乙丙");
        var figures = Votes(facts, 12, 5, 4).NobodyAbstains().WithWriteIn("庚", 13);

        Assert.Null(CountCheck.Wrong(figures, facts, Citations));
        Assert.Equal("庚甲", Names(RoundDecision.Of(figures, facts).Elected));
    }

    [Fact]
    public void A_void_vote_elects_nobody()
    {
        var outcome = RoundDecision.Of(Votes(Facts(), 20, 19, 18, 17, 16, 15) with { Issued = 22 }, Facts());

        Assert.True(outcome.IsVoid);
        Assert.Empty(outcome.Elected);
    }

    [Fact]
    public void Figures_of_two_tellers_are_compared_one_by_one()
    {
        var one = Votes(Facts(), 20, 19, 18, 17, 16, 10);
        var other = Votes(Facts(), 20, 19, 17, 17, 16, 10).NobodyAbstains().WithWriteIn("庚", 1);

        Assert.Empty(CountComparison.Of(one, one with { Choices = [.. one.Choices.Reverse()] }));
        var differences = CountComparison.Of(one, other);

        Assert.Contains(new CountDifference("丙 赞成", 18, 17), differences);
        Assert.Contains(new CountDifference("另选 庚", null, 1), differences);
        Assert.Contains(new CountDifference("己 不赞成", 0, 13), differences);
        Assert.DoesNotContain(differences, d => d.What is "发出" or "甲 赞成");
    }

    private static string Names(IEnumerable<Choice> choices) => string.Concat(choices.Select(c => c.Name));
}
