using Touyan.Modules.Elections.Counting;
using static Touyan.Tests.Elections.SomeRound;

namespace Touyan.Tests.Elections;

/// <summary>What comes after a round: nothing, the tied again, the missing seats, the void one once more.</summary>
public sealed class ContestProgressTests
{
    [Fact]
    public void Nothing_was_voted_on_yet()
    {
        var progress = ContestProgress.Of(5, []);

        Assert.Equal((RoundGround.First, 5), (progress.Next, progress.NextSeats));
        Assert.False(progress.IsDone);
    }

    [Fact]
    public void All_seats_are_filled()
    {
        var progress = ContestProgress.Of(5, [Round(Facts(), 20, 19, 18, 15, 12, 11)]);

        Assert.True(progress.IsDone);
        Assert.Equal(5, progress.Elected.Count);
    }

    [Fact]
    public void The_tied_are_voted_on_again_for_the_seats_at_the_edge()
    {
        var first = Round(Facts(), 20, 19, 18, 14, 14, 14);
        var progress = ContestProgress.Of(5, [first]);

        Assert.Equal((RoundGround.Tie, 2), (progress.Next, progress.NextSeats));
        Assert.Equal("丁戊己", string.Concat(progress.NextCandidates!.Select(c => c.Name)));

        var again = Facts(seats: 2, needed: 1, candidates: "丁戊己") with { AllowsWriteIns = false };
        var second = new PastRound(RoundGround.Tie, again, RoundDecision.Of(Votes(again, 9, 8, 6), again));

        Assert.True(ContestProgress.Of(5, [first, second]).IsDone);
    }

    [Fact]
    public void Those_who_are_tied_once_more_are_voted_on_once_more()
    {
        var again = Facts(seats: 2, needed: 1, candidates: "丁戊己");
        var second = new PastRound(RoundGround.Tie, again, RoundDecision.Of(Votes(again, 9, 7, 7), again));
        var progress = ContestProgress.Of(5, [Round(Facts(), 20, 19, 18, 14, 14, 14), second]);

        Assert.Equal((RoundGround.Tie, 1), (progress.Next, progress.NextSeats));
        Assert.Equal("戊己", string.Concat(progress.NextCandidates!.Select(c => c.Name)));
    }

    [Fact]
    public void Missing_seats_are_voted_on_anew_unless_the_meeting_does_without_them()
    {
        var first = Round(Facts(), 20, 19, 18, 17, 11, 11);
        var progress = ContestProgress.Of(5, [first]);

        Assert.Equal((RoundGround.Missing, 1), (progress.Next, progress.NextSeats));
        Assert.Null(progress.NextCandidates);
        Assert.True(ContestProgress.Of(4, [first]).IsDone);
    }

    [Fact]
    public void A_void_round_is_held_again_as_it_was()
    {
        var facts = Facts();
        var stuffed = Votes(facts, 20, 19, 18, 15, 12, 11) with { Issued = 22 };
        var progress = ContestProgress.Of(5, [new(RoundGround.First, facts, RoundDecision.Of(stuffed, facts))]);

        Assert.Equal((RoundGround.Repeat, 5), (progress.Next, progress.NextSeats));
        Assert.Equal(6, progress.NextCandidates!.Count);
    }

    private static PastRound Round(RoundFacts facts, params int[] votes) =>
        new(RoundGround.First, facts, RoundDecision.Of(Votes(facts, votes), facts));
}
