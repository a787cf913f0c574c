using Touyan.Kernel;

namespace Touyan.Modules.Elections.Model;

/// <summary>An election as it is asked for.</summary>
public sealed record ElectionDraft
{
    public int County { get; init; }
    public required OrganizationId Organization { get; init; }
    public Guid CaseId { get; init; }
    public required ElectionKind Kind { get; init; }
    public ElectionForm Form { get; init; } = ElectionForm.Meeting;
    public required int TermNumber { get; init; }
    public int CommitteeSeats { get; init; }
    public int SecretarySeats { get; init; }
    public int DeputySeats { get; init; }
    public int VillageSeats { get; init; }
    public int? Delegates { get; init; }
    public required DateOnly PlannedOn { get; init; }
    public DateOnly? DueOn { get; init; }
    public DateTime RecordedAt { get; init; }
}
