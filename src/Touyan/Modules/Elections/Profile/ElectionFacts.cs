using Touyan.Kernel;
using Touyan.Modules.Elections.Model;

namespace Touyan.Modules.Elections.Profile;

/// <summary>The election itself, as its page tells it.</summary>
public sealed record ElectionFacts
{
    public required ElectionId Id { get; init; }
    public required int Version { get; init; }
    public required ElectionKind Kind { get; init; }
    public required ElectionForm Form { get; init; }
    public required ElectionState State { get; init; }
    public required bool IsRunning { get; init; }
    public required int TermNumber { get; init; }
    public int? Delegates { get; init; }

    /// <summary>True where the meeting elects a committee, which elects its heads.</summary>
    public required bool HasCommittee { get; init; }

    public required int VillageSeats { get; init; }
    public required int GivenUpSeats { get; init; }
    public int? GivenUpVotes { get; init; }
    public required DateOnly PlannedOn { get; init; }
    public DateOnly? HeldOn { get; init; }
    public string? EndReason { get; init; }
    public required Guid CaseId { get; init; }
    public string? CaseNumber { get; init; }

    internal static ElectionFacts Of(Election election) =>
        new()
        {
            Id = election.Id,
            Version = election.Version,
            Kind = election.Kind,
            Form = election.Form,
            State = election.State,
            IsRunning = election.IsRunning,
            TermNumber = election.TermNumber,
            Delegates = election.Delegates,
            HasCommittee = election.HasCommittee,
            VillageSeats = election.VillageSeats,
            GivenUpSeats = election.GivenUpSeats,
            GivenUpVotes = election.GivenUpVotes,
            PlannedOn = election.PlannedOn,
            HeldOn = election.HeldOn,
            EndReason = election.EndReason,
            CaseId = election.CaseId,
            CaseNumber = election.CaseNumber,
        };
}
