using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Elections.Model;

namespace Touyan.Modules.Elections.Profile;

/// <summary>A round of voting, as pages, sheets and the API tell it. Votes of a round that is not declared are not among them.</summary>
public sealed record RoundRow
{
    public required int Number { get; init; }
    public required Contest Contest { get; init; }
    public required RoundGround Ground { get; init; }
    public required int Seats { get; init; }
    public required int Entitled { get; init; }
    public required int LeftOut { get; init; }
    public required int Present { get; init; }
    public required int Quorum { get; init; }
    public required int Needed { get; init; }
    public required bool AllowsWriteIns { get; init; }
    public required DateOnly HeldOn { get; init; }
    public required bool IsDeclared { get; init; }
    public required bool IsVoid { get; init; }

    /// <summary>True when both tellers counted the same.</summary>
    public required bool IsAgreed { get; init; }

    /// <summary>The pass that is being counted.</summary>
    public required int Pass { get; init; }

    /// <summary>On what the two tellers differ; null when not both have counted.</summary>
    public IReadOnlyList<CountDifference>? Differences { get; init; }

    /// <summary>Ballot papers of a declared round.</summary>
    public PaperRow? Papers { get; init; }

    /// <summary>On the ballot paper, in its order.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>What a declared round came to for each.</summary>
    public required IReadOnlyList<VotesRow> Votes { get; init; }

    public sealed record PaperRow(int Issued, int Returned, int Valid, int Spoilt);

    public sealed record VotesRow(string Name, bool IsWriteIn, int? For, int? Against, int? Abstained, Standing Standing);

    internal static RoundRow Of(ElectionRound round) =>
        new()
        {
            Number = round.Number,
            Contest = round.Contest,
            Ground = round.Ground,
            Seats = round.Seats,
            Entitled = round.Entitled,
            LeftOut = round.LeftOut,
            Present = round.Present,
            Quorum = round.Quorum,
            Needed = round.Needed,
            AllowsWriteIns = round.AllowsWriteIns,
            HeldOn = round.HeldOn,
            IsDeclared = round.IsDeclared,
            IsVoid = round.IsVoid,
            IsAgreed = round.IsAgreed,
            Pass = round.Pass,
            Differences = round.Differences,
            Papers = round.IsDeclared ? PapersOf(round.Compared[0]) : null,
            Names = [.. round.Choices.Where(c => !c.IsWriteIn).OrderBy(c => c.Order).Select(c => c.Name)],
            Votes = round.IsDeclared && !round.IsVoid ? [.. round.Choices.OrderBy(c => c.Order).Select(VotesOf)] : [],
        };

    private static PaperRow PapersOf(BallotCount count) => new(count.Issued, count.Returned, count.Valid, count.Spoilt);

    private static VotesRow VotesOf(RoundChoice choice) =>
        new(choice.Name, choice.IsWriteIn, choice.For, choice.Against, choice.Abstained, choice.Standing!.Value);
}
