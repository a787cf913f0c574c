using Touyan.Kernel;

namespace Touyan.Modules.OrganizationalLife;

/// <summary>The door of OrganizationalLife: what was held, and who was there, for houses that count it. No actor is asked: begin with whose.</summary>
public interface IMeetings
{
    /// <summary>
    /// Confirmed meetings as they were known on a day: confirmed by then and not annulled by then. One row for each organisation that took part and each
    /// kind that it counts as.
    /// </summary>
    IQueryable<MeetingEvidence> KnownOn(DateOnly day);

    /// <summary>Who came to confirmed meetings, or gave the lesson, as it was known on a day: one row for each member and each kind.</summary>
    IQueryable<MeetingPart> PartsKnownOn(DateOnly day);
}

/// <summary>That an organisation held a meeting of a kind.</summary>
public sealed record MeetingEvidence
{
    public MeetingId Id { get; init; }

    /// <summary>Code of rulebook/codes/meeting-kind.yaml.</summary>
    public string Kind { get; init; } = "";

    public OrganizationId OrganizationId { get; init; }

    public string Title { get; init; } = "";

    /// <summary>The day on which it was held.</summary>
    public DateOnly On { get; init; }

    /// <summary>The day from which it is known.</summary>
    public DateOnly ConfirmedOn { get; init; }

    /// <summary>补记.</summary>
    public bool IsLate { get; init; }
}

/// <summary>That a member took part in a meeting of a kind.</summary>
public sealed record MeetingPart
{
    public MeetingId Id { get; init; }

    /// <summary>Code of rulebook/codes/meeting-kind.yaml.</summary>
    public string Kind { get; init; } = "";

    public MemberId MemberId { get; init; }

    /// <summary>For which organisation he came.</summary>
    public OrganizationId OrganizationId { get; init; }

    public string Title { get; init; } = "";

    public DateOnly On { get; init; }

    public DateOnly ConfirmedOn { get; init; }

    /// <summary>He gave the lesson.</summary>
    public bool Gave { get; init; }
}
