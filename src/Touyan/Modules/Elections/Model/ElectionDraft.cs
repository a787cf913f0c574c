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

    /// <summary>Why the form, or the number of delegates, is not what it normally is.</summary>
    public string? FormReason { get; init; }

    /// <summary>Delegates that an organisation elects to the congress of the body above.</summary>
    public int DelegateSeats { get; init; }

    /// <summary>The election of that congress.</summary>
    public ElectionId? CongressId { get; init; }
    public required DateOnly PlannedOn { get; init; }
    public DateOnly? DueOn { get; init; }
    public DateTime RecordedAt { get; init; }
}
