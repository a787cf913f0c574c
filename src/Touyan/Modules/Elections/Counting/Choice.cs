using Touyan.Kernel;

namespace Touyan.Modules.Elections.Counting;

/// <summary>Somebody who may be voted for: a member, or a villager known by name alone.</summary>
public sealed record Choice(string Name, MemberId? Member)
{
    /// <summary>The same person, whoever wrote him down: by the member, else by the name.</summary>
    public string Key => Member?.ToString() ?? Name;
}

/// <summary>What was counted for one: a candidate, or somebody written in (另选他人).</summary>
public sealed record ChoiceFigures(Choice Who, bool IsWriteIn, int For, int Against = 0, int Abstained = 0);

/// <summary>What one teller counted from the ballots of a round.</summary>
public sealed record BallotFigures
{
    /// <summary>Ballots handed out (发出).</summary>
    public required int Issued { get; init; }

    /// <summary>Ballots that came back (收回).</summary>
    public required int Returned { get; init; }

    /// <summary>Valid ones among them (有效).</summary>
    public required int Valid { get; init; }

    /// <summary>Spoilt ones among them (废票).</summary>
    public required int Spoilt { get; init; }

    public required IReadOnlyList<ChoiceFigures> Choices { get; init; }

    /// <summary>More came back than were handed out: the vote is void whatever they say.</summary>
    public bool IsVoid => Returned > Issued;
}

/// <summary>What stood fixed when a round was opened.</summary>
public sealed record RoundFacts
{
    /// <summary>Seats to be filled by this round.</summary>
    public required int Seats { get; init; }

    /// <summary>Those with the right to vote who came.</summary>
    public required int Present { get; init; }

    /// <summary>Votes that elect; one where the most votes are enough.</summary>
    public required int Needed { get; init; }

    public required IReadOnlyList<Choice> Candidates { get; init; }

    /// <summary>Elected in rounds before: not to be written in again.</summary>
    public IReadOnlyList<Choice> Taken { get; init; } = [];

    /// <summary>False in a second round on the tied: the choice is between them.</summary>
    public bool AllowsWriteIns { get; init; } = true;
}
