using Touyan.Modules.Elections.Counting;

namespace Touyan.Tests.Elections;

/// <summary>What a ballot says of one candidate.</summary>
internal enum Vote
{
    For = 1,
    Against = 2,
    Abstain = 3,
}

/// <summary>One paper in the box: what it says of each candidate in their order, and whom it writes in.</summary>
internal sealed record Ballot(IReadOnlyList<Vote> Votes, IReadOnlyList<Choice> WrittenIn)
{
    public bool IsValid(int seats) =>
        Votes.Count(v => v is Vote.For) + WrittenIn.Count <= seats && WrittenIn.Count <= Votes.Count(v => v is Vote.Against);

    /// <summary>Counts the box paper by paper, as honest tellers do.</summary>
    public static BallotFigures Count(int issued, IReadOnlyList<Ballot> box, RoundFacts round)
    {
        var valid = box.Where(b => b.IsValid(round.Seats)).ToList();
        var candidates = round.Candidates.Select(
            (who, i) => new ChoiceFigures(who, false, Of(valid, i, Vote.For), Of(valid, i, Vote.Against), Of(valid, i, Vote.Abstain))
        );
        var written = valid.SelectMany(b => b.WrittenIn).GroupBy(w => w).Select(g => new ChoiceFigures(g.Key, true, g.Count()));
        return new BallotFigures
        {
            Issued = issued,
            Returned = box.Count,
            Valid = valid.Count,
            Spoilt = box.Count - valid.Count,
            Choices = [.. candidates, .. written],
        };
    }

    private static int Of(List<Ballot> ballots, int candidate, Vote vote) => ballots.Count(b => b.Votes[candidate] == vote);
}
