using Touyan.Modules.Elections;
using Touyan.Modules.Elections.Counting;
using static Touyan.Tests.Elections.SomeRound;

namespace Touyan.Tests.Elections;

/// <summary>Thousands of random ballot boxes: honest totals are never refused, and elect whom the papers elect.</summary>
public sealed class BallotBoxTests
{
    private const int Boxes = 3000;

    [Fact]
    public void Papers_counted_one_by_one_always_make_figures_that_can_be()
    {
        var random = new Random(20261120);
        for (var i = 0; i < Boxes; i++)
        {
            var (facts, box, figures) = Fill(random);

            Assert.Null(CountCheck.Wrong(figures, facts, Citations));
            Assert.Equal(box.Count, figures.Valid + figures.Spoilt);
        }
    }

    [Fact]
    public void Whom_the_papers_elect_the_decision_elects()
    {
        var random = new Random(19210701);
        for (var i = 0; i < Boxes; i++)
        {
            var (facts, box, figures) = Fill(random);
            var outcome = RoundDecision.Of(figures, facts);

            Assert.Equal(
                ByHand(facts, box).Order(StringComparer.Ordinal),
                outcome.Elected.Select(c => c.Name).Order(StringComparer.Ordinal)
            );
        }
    }

    [Fact]
    public void Elected_and_tied_fit_the_seats_whatever_was_voted()
    {
        var random = new Random(42);
        for (var i = 0; i < Boxes; i++)
        {
            var (facts, _, figures) = Fill(random);
            var outcome = RoundDecision.Of(figures, facts);
            var (elected, tied) = (outcome.Elected.Count(), outcome.Tied.Count());

            Assert.True(elected <= facts.Seats);
            Assert.All(
                outcome.Standings.Where(s => s.Standing is Standing.Elected or Standing.Tied),
                s => Assert.True(s.Figures.For >= facts.Needed)
            );
            Assert.True(
                tied == 0 || (elected < facts.Seats && elected + tied > facts.Seats),
                $"{elected} elected, {tied} tied, {facts.Seats} seats"
            );
            Assert.Equal(figures.Choices.Count, outcome.Standings.Count);
        }
    }

    [Fact]
    public void Rounds_end_when_each_breaks_its_tie()
    {
        var random = new Random(7);
        for (var i = 0; i < 500; i++)
        {
            var (facts, _, figures) = Fill(random);
            var rounds = new List<PastRound> { new(RoundGround.First, facts, RoundDecision.Of(figures, facts)) };
            while (ContestProgress.Of(facts.Seats, rounds) is { Next: RoundGround.Tie } tie)
            {
                var again = facts with { Seats = tie.NextSeats, Needed = 1, Candidates = tie.NextCandidates! };
                var votes = Votes(again, [.. again.Candidates.Select((_, place) => again.Candidates.Count - place)]);
                rounds.Add(new(RoundGround.Tie, again, RoundDecision.Of(votes, again)));
                Assert.True(rounds.Count < 10);
            }

            var elected = ContestProgress.Of(facts.Seats, rounds).Elected;
            Assert.Equal(elected.Count, elected.Distinct().Count());
            Assert.True(elected.Count <= facts.Seats);
        }
    }

    // From the papers themselves: who has enough, and fewer than the seats have as many or more.
    private static IEnumerable<string> ByHand(RoundFacts facts, IReadOnlyList<Ballot> box)
    {
        var votes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var paper in box.Where(p => p.IsValid(facts.Seats)))
        {
            for (var i = 0; i < facts.Candidates.Count; i++)
                votes[facts.Candidates[i].Name] = votes.GetValueOrDefault(facts.Candidates[i].Name) + (paper.Votes[i] is Vote.For ? 1 : 0);
            foreach (var written in paper.WrittenIn)
                votes[written.Name] = votes.GetValueOrDefault(written.Name) + 1;
        }

        return votes.Where(v => v.Value >= facts.Needed && votes.Count(o => o.Value >= v.Value) <= facts.Seats).Select(v => v.Key);
    }

    private static (RoundFacts Facts, IReadOnlyList<Ballot> Box, BallotFigures Figures) Fill(Random random)
    {
        var (present, seats) = (random.Next(4, 40), random.Next(1, 6));
        var standing = Rules.LeastCandidates(Contest.Committee, seats) + random.Next(2);
        var facts = Facts(seats, present, Rules.Needed(Contest.Committee, isTie: false, present, present), "甲乙丙丁戊己庚辛"[..standing]);
        var box = Enumerable.Range(0, random.Next(present + 1)).Select(_ => Paper(facts, random)).ToList();
        return (facts, box, Ballot.Count(present, box, facts));
    }

    private static Ballot Paper(RoundFacts facts, Random random)
    {
        // Most are for most, so that majorities come about; some write in, some spoil their paper by choosing too many.
        var votes = facts.Candidates.Select(_ => random.Next(10) is < 7 ? Vote.For : (Vote)random.Next(2, 4)).ToList();
        while (votes.Count(v => v is Vote.For) > facts.Seats && random.Next(20) > 0)
            votes[votes.IndexOf(Vote.For)] = (Vote)random.Next(2, 4);

        var others = new[] { "壬", "癸" }.Where(_ => random.Next(6) == 0).Select(Who).Take(votes.Count(v => v is Vote.Against)).ToList();
        return new Ballot(votes, others);
    }
}
