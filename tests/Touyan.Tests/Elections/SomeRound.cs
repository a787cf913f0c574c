using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Rulebook.Files;

namespace Touyan.Tests.Elections;

/// <summary>A round on paper: 5 seats, 6 candidates (甲 to 己), 23 present of 28, 12 votes needed.</summary>
internal static class SomeRound
{
    public static readonly DateOnly Day = new(2026, 11, 20);

    public static Rules Book { get; } = RulebookLoader.Load(RulebookLoader.DefaultFolder, Day);

    public static ElectionRules Rules { get; } = new(Book.On(Day));

    public static ElectionCitations Citations => Rules.Citations;

    public static Choice Who(string name) => new(name, Member: null);

    public static RoundFacts Facts(int seats = 5, int present = 23, int needed = 12, string candidates = "甲乙丙丁戊己") =>
        new()
        {
            Seats = seats,
            Present = present,
            Needed = needed,
            Candidates = [.. candidates.Select(c => Who(c.ToString()))],
        };

    /// <summary>All present vote, all papers are valid; for each candidate so many for, the others abstain.</summary>
    public static BallotFigures Votes(RoundFacts facts, params int[] votes) =>
        Papers(facts) with
        {
            Choices = [.. facts.Candidates.Select((c, i) => new ChoiceFigures(c, false, votes[i], 0, facts.Present - votes[i]))],
        };

    /// <summary>The same with so many against, of whom some write in.</summary>
    public static BallotFigures WithWriteIn(this BallotFigures figures, string name, int votes) =>
        figures with
        {
            Choices = [.. figures.Choices, new ChoiceFigures(Who(name), true, votes)],
        };

    /// <summary>Whoever does not vote for a candidate votes against him.</summary>
    public static BallotFigures NobodyAbstains(this BallotFigures figures) =>
        figures with
        {
            Choices = [.. figures.Choices.Select(c => c.IsWriteIn ? c : c with { Against = c.Against + c.Abstained, Abstained = 0 })],
        };

    private static BallotFigures Papers(RoundFacts facts) =>
        new()
        {
            Issued = facts.Present,
            Returned = facts.Present,
            Valid = facts.Present,
            Spoilt = 0,
            Choices = [],
        };
}
