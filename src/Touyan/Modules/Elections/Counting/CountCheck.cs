using Touyan.Kernel;

namespace Touyan.Modules.Elections.Counting;

/// <summary>Whether figures can be, by arithmetic alone. Pure.</summary>
public static class CountCheck
{
    /// <summary>Why these figures cannot come from ballots; null when they can.</summary>
    public static Refusal? Wrong(BallotFigures figures, RoundFacts round, ElectionCitations cite)
    {
        if (IsNegative(figures))
            return CountRefusals.Negative;

        if (figures.Issued > round.Present)
            return CountRefusals.MoreIssuedThanPresent(figures.Issued, round.Present, cite.Ballot);

        // Too many came back: void, and what stands on them is not counted.
        if (figures.IsVoid)
            return null;

        if (figures.Valid + figures.Spoilt != figures.Returned)
            return CountRefusals.ReturnedDoNotAddUp(figures);

        return WrongChoices(figures, round) ?? WrongSums(figures, round, cite);
    }

    private static bool IsNegative(BallotFigures figures) =>
        figures is { Issued: < 0 } or { Returned: < 0 } or { Valid: < 0 } or { Spoilt: < 0 }
        || figures.Choices.Any(c => c.For < 0 || c.Against < 0 || c.Abstained < 0);

    private static Refusal? WrongChoices(BallotFigures figures, RoundFacts round)
    {
        var candidates = figures.Choices.Where(c => !c.IsWriteIn).Select(c => c.Who.Key).Order(StringComparer.Ordinal);
        if (!candidates.SequenceEqual(round.Candidates.Select(c => c.Key).Order(StringComparer.Ordinal), StringComparer.Ordinal))
            return CountRefusals.NotTheCandidates;

        foreach (var candidate in figures.Choices.Where(c => !c.IsWriteIn))
        {
            if (candidate.For + candidate.Against + candidate.Abstained != figures.Valid)
                return CountRefusals.ChoicesDoNotAddUp(candidate, figures.Valid);
        }

        return WrongWriteIns(figures, round);
    }

    private static Refusal? WrongWriteIns(BallotFigures figures, RoundFacts round)
    {
        var written = figures.Choices.Where(c => c.IsWriteIn).ToList();
        if (written.Count == 0)
            return null;

        if (!round.AllowsWriteIns)
            return CountRefusals.NoWriteInsNow;

        if (written.Find(w => round.Candidates.Any(c => c.Key == w.Who.Key)) is { } candidate)
            return CountRefusals.WrittenInIsCandidate(candidate.Who.Name);

        if (written.Find(w => round.Taken.Any(c => c.Key == w.Who.Key)) is { } taken)
            return CountRefusals.WrittenInIsElected(taken.Who.Name);

        if (written.GroupBy(w => w.Who.Key, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            return CountRefusals.WrittenInTwice(twice.First().Who.Name);

        return written.Find(w => w.For > figures.Valid || w.Against > 0 || w.Abstained > 0) is { } much
            ? CountRefusals.WrittenInTooOften(much.Who.Name, figures.Valid)
            : null;
    }

    // Whoever writes in somebody voted against a candidate for it; nobody chooses more than there are seats.
    private static Refusal? WrongSums(BallotFigures figures, RoundFacts round, ElectionCitations cite)
    {
        var against = figures.Choices.Where(c => !c.IsWriteIn).Sum(c => c.Against);
        var written = figures.Choices.Where(c => c.IsWriteIn).Sum(c => c.For);
        if (written > against)
            return CountRefusals.MoreWrittenInThanAgainst(written, against, cite.Choices);

        var votes = figures.Choices.Sum(c => c.For);
        return votes > (long)figures.Valid * round.Seats
            ? CountRefusals.MoreVotesThanSeats(votes, figures.Valid, round.Seats, cite.ValidChoice)
            : null;
    }
}
