using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Elections.Model;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Elections.Profile;

/// <summary>What the page, the printed sheets and the API tell of an election.</summary>
public sealed record ElectionView
{
    public required ElectionFacts Election { get; init; }
    public required OrganizationPlace Place { get; init; }

    /// <summary>Rules of the day of the election.</summary>
    public required ElectionRules Rules { get; init; }

    public required Roll Roll { get; init; }

    /// <summary>Those who should come to the meeting.</summary>
    public required int Entitled { get; init; }

    /// <summary>How many of a committee elect its heads; null where the meeting does.</summary>
    public int? Electors { get; init; }

    /// <summary>Who elects the delegates to the congress, where one is held.</summary>
    public required IReadOnlyList<Delegations.Share> Shares { get; init; }

    public required IReadOnlyList<ExclusionRow> Exclusions { get; init; }
    public required IReadOnlyList<ContestRow> Contests { get; init; }
    public required IReadOnlyList<OfficerRow> Officers { get; init; }

    /// <summary>Those elected with what they take on.</summary>
    public required IReadOnlyList<PostRow> Posts { get; init; }

    public required IReadOnlyList<TimePoint> Timeline { get; init; }
    public required Pressure Pressure { get; init; }

    /// <summary>The round that is being counted; null when none is.</summary>
    public RoundRow? OpenRound => Contests.SelectMany(c => c.Rounds).FirstOrDefault(r => !r.IsDeclared);

    /// <summary>Those who had to come, of so many.</summary>
    public int Quorum => Rules.Quorum(Contest.Committee).Value.LeastOf(Entitled);

    public sealed record ExclusionRow(Guid Id, string Name, string Ground, string? ConsentNumber, DateOnly? ResolvedOn, string? Note);

    /// <summary>Who has a duty at the election.</summary>
    /// <param name="Id">Id.</param>
    /// <param name="Duty">What he does.</param>
    /// <param name="Name">Name.</param>
    /// <param name="HasEntered">A teller who has counted in the pass at hand.</param>
    public sealed record OfficerRow(Guid Id, OfficerDuty Duty, string Name, bool HasEntered);

    /// <summary>Somebody on the shortlist.</summary>
    public sealed record NomineeRow(Guid Id, Choice Who, NominationOrigin Origin, int? Recommendations, string? About)
    {
        public string Name => Who.Name;
    }

    public sealed record PostRow(Choice Who, string Posts);

    public sealed record ContestRow
    {
        public required Contest Contest { get; init; }
        public required int Seats { get; init; }

        /// <summary>Candidates at least.</summary>
        public required int Least { get; init; }

        /// <summary>In the order of strokes.</summary>
        public required IReadOnlyList<NomineeRow> Nominees { get; init; }

        public required bool KnowsAllStrokes { get; init; }
        public required ContestProgress Progress { get; init; }
        public required IReadOnlyList<RoundRow> Rounds { get; init; }
    }
}
