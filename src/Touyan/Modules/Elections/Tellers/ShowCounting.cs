using Touyan.Kernel;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Elections.Model;
using Touyan.Modules.Members;

namespace Touyan.Modules.Elections.Tellers;

/// <summary>What a teller sees: the paper to count, what he entered himself, and of the other's figures nothing before both have counted.</summary>
public sealed class ShowCounting(TellerDesk tellers, ElectionDesk desk, Electorate electorate)
{
    public sealed record View
    {
        public required ElectionId Election { get; init; }
        public required string Organization { get; init; }

        /// <summary>Null while nothing is being counted.</summary>
        public Round? Open { get; init; }
    }

    public sealed record Round
    {
        public required int Number { get; init; }
        public required Contest Contest { get; init; }
        public required RoundGround Ground { get; init; }
        public required int Seats { get; init; }
        public required int Present { get; init; }
        public required bool AllowsWriteIns { get; init; }
        public required int Pass { get; init; }

        /// <summary>Candidates in the order of the paper.</summary>
        public required IReadOnlyList<Candidate> Candidates { get; init; }

        /// <summary>True when he has entered in this pass and waits.</summary>
        public required bool HasEntered { get; init; }

        public required bool IsAgreed { get; init; }

        /// <summary>Where the two differed in the pass before; his figure first.</summary>
        public required IReadOnlyList<CountDifference> Differences { get; init; }

        /// <summary>Names that may be written in.</summary>
        public required IReadOnlyList<string> Names { get; init; }
    }

    public sealed record Candidate(int Order, string Name);

    public async Task<Result<View>> RunAsync(ElectionId id, Actor by, CancellationToken ct)
    {
        var found = await tellers.ElectionAsync(id, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var election = found.Value;
        var place = await desk.PlaceOfAsync(election, ct);
        var roll = election.OpenRound is { AllowsWriteIns: true } open ? await electorate.CallAsync(place, open.HeldOn, ct) : null;
        var gathering = roll is null ? null : await electorate.GatherAsync(election, place, ct);
        return new View
        {
            Election = election.Id,
            Organization = place.Name,
            Open = election.OpenRound is { } round ? RoundOf(election, round, roll, gathering?.InOffice, by.Member!.Value) : null,
        };
    }

    private Round RoundOf(Election election, ElectionRound round, Roll? roll, IReadOnlyList<MemberId>? inOffice, MemberId teller)
    {
        var barred = round.Choices.Select(c => c.MemberId).Concat(election.TakenIn(round.Contest).Select(c => c.Member)).ToHashSet();
        var rules = desk.RulesOn(round.HeldOn);
        bool MayBeWrittenIn(Voter v) => election.WrongWriteIn(round, new Choice(v.Name, v.Id), v.Standing, inOffice, rules) is null;
        var hasEntered = round.Counts.Any(c => c.Pass == round.Pass && c.MemberId == teller);
        return new Round
        {
            Number = round.Number,
            Contest = round.Contest,
            Ground = round.Ground,
            Seats = round.Seats,
            Present = round.Present,
            AllowsWriteIns = round.AllowsWriteIns,
            Pass = round.Pass,
            Candidates = [.. round.Choices.OrderBy(c => c.Order).Select(c => new Candidate(c.Order, c.Name))],
            HasEntered = hasEntered,
            IsAgreed = round.IsAgreed,
            Differences = hasEntered ? [] : DifferencesFor(round, teller),
            Names = roll is null ? [] : [.. roll.Voters.Where(v => !barred.Contains(v.Id) && MayBeWrittenIn(v)).Select(roll.Label)],
        };
    }

    // His own figure comes first, whoever entered first.
    private static IReadOnlyList<CountDifference> DifferencesFor(ElectionRound round, MemberId teller)
    {
        if (round.Differences is not { Count: > 0 } differences)
            return [];

        return round.Compared[0].MemberId == teller ? differences : [.. differences.Select(d => d with { One = d.Other, Other = d.One })];
    }
}
