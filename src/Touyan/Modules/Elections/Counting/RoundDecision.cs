using System.ComponentModel.DataAnnotations;

namespace Touyan.Modules.Elections.Counting;

/// <summary>How somebody stands after a round.</summary>
public enum Standing
{
    [Display(Name = "当选")]
    Elected = 1,

    /// <summary>Enough votes, more of them than seats, and others have as many: a second round decides.</summary>
    [Display(Name = "票数相等，待再次投票")]
    Tied = 2,

    /// <summary>Enough votes; others have more.</summary>
    [Display(Name = "过半数，未当选")]
    Outvoted = 3,

    [Display(Name = "未过半数")]
    Short = 4,
}

/// <summary>What a round came to for one.</summary>
public sealed record RoundStanding(ChoiceFigures Figures, Standing Standing);

/// <summary>What a round came to.</summary>
public sealed record RoundOutcome(bool IsVoid, IReadOnlyList<RoundStanding> Standings)
{
    public static RoundOutcome Void { get; } = new(true, []);

    public IEnumerable<Choice> Elected => With(Standing.Elected);

    public IEnumerable<Choice> Tied => With(Standing.Tied);

    private IEnumerable<Choice> With(Standing standing) => Standings.Where(s => s.Standing == standing).Select(s => s.Figures.Who);
}

/// <summary>Who is elected: more than the needed votes, the most first; where the edge is tied, nobody of the tied yet. Pure.</summary>
public static class RoundDecision
{
    public static RoundOutcome Of(BallotFigures figures, RoundFacts round)
    {
        if (figures.IsVoid)
            return RoundOutcome.Void;

        var ranked = figures.Choices.OrderByDescending(c => c.For).ToList();
        var enough = ranked.Count(c => c.For >= round.Needed);
        if (enough <= round.Seats)
            return Outcome(ranked, c => c.For >= round.Needed ? Standing.Elected : Standing.Short);

        // Of those with enough, the last who would get a seat and the first who would not.
        var (last, next) = (ranked[round.Seats - 1].For, ranked[round.Seats].For);
        return Outcome(
            ranked,
            c =>
                c.For < round.Needed ? Standing.Short
                : c.For > last || (c.For == last && last > next) ? Standing.Elected
                : c.For == last ? Standing.Tied
                : Standing.Outvoted
        );
    }

    private static RoundOutcome Outcome(IEnumerable<ChoiceFigures> ranked, Func<ChoiceFigures, Standing> standing) =>
        new(false, [.. ranked.Select(c => new RoundStanding(c, standing(c)))]);
}
