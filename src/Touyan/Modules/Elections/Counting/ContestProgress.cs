using System.ComponentModel.DataAnnotations;

namespace Touyan.Modules.Elections.Counting;

/// <summary>Why a round is held.</summary>
public enum RoundGround
{
    [Display(Name = "首次投票")]
    First = 1,

    /// <summary>On those whose votes were equal.</summary>
    [Display(Name = "票数相等，再次投票")]
    Tie = 2,

    /// <summary>For seats that nobody had enough votes for.</summary>
    [Display(Name = "不足名额，另行选举")]
    Missing = 3,

    /// <summary>The round before was void.</summary>
    [Display(Name = "选举无效，重新选举")]
    Repeat = 4,
}

/// <summary>A round as the next one depends on it.</summary>
public sealed record PastRound(RoundGround Ground, RoundFacts Facts, RoundOutcome Outcome);

/// <summary>How a contest stands after its rounds: who is elected, and what comes next. Pure.</summary>
public sealed record ContestProgress
{
    public required int Seats { get; init; }

    public required IReadOnlyList<Choice> Elected { get; init; }

    /// <summary>The round that comes next; null when all seats are filled.</summary>
    public RoundGround? Next { get; init; }

    /// <summary>Seats of that round.</summary>
    public int NextSeats { get; init; }

    /// <summary>Who stands in it, where that is fixed: the tied, or all of a void round.</summary>
    public IReadOnlyList<Choice>? NextCandidates { get; init; }

    public bool IsDone => Next is null;

    /// <summary>How far a contest has come after its rounds.</summary>
    /// <param name="seats">Seats of the contest; fewer than at first where the meeting agreed to fewer.</param>
    /// <param name="rounds">Its rounds that were declared, in order.</param>
    public static ContestProgress Of(int seats, IReadOnlyList<PastRound> rounds)
    {
        var elected = rounds.SelectMany(r => r.Outcome.Elected).ToList();
        var open = new ContestProgress { Seats = seats, Elected = elected };
        if (rounds is [])
            return open with { Next = RoundGround.First, NextSeats = seats };

        var last = rounds[^1];
        if (last.Outcome.IsVoid)
            return open with { Next = RoundGround.Repeat, NextSeats = last.Facts.Seats, NextCandidates = last.Facts.Candidates };

        var tied = last.Outcome.Tied.ToList();
        if (tied.Count > 0)
            return open with { Next = RoundGround.Tie, NextSeats = last.Facts.Seats - last.Outcome.Elected.Count(), NextCandidates = tied };

        var missing = seats - elected.Count;
        return missing > 0 ? open with { Next = RoundGround.Missing, NextSeats = missing } : open;
    }
}
