using Touyan.Kernel;

namespace Touyan.Modules.Duties;

/// <summary>
/// Records of a house above by which duties are done: meetings, collections, receptions. Register one for each kind of record (scoped). Duties are computed
/// from what it shows, so that nothing is typed twice and nothing can drift.
/// </summary>
public interface IDutyEvidence
{
    /// <summary>As definitions call it: meeting.</summary>
    string Record { get; }

    /// <summary>All records of this county that counted as they were known at the end of a day: confirmed by then, not withdrawn by then. Whoever asks says whose.</summary>
    IQueryable<DutyProof> KnownOn(DateOnly day);

    /// <summary>Those of them that are asked for, to be shown, by day.</summary>
    Task<IReadOnlyList<ShownProof>> ShowAsync(ProofsAsked asked, CancellationToken ct);

    /// <summary>Where the record that is missing is made: the shortest way; null when it comes about by itself.</summary>
    string? SupplyHref(OrganizationId organization, IReadOnlyList<string> kinds);

    /// <summary>Where whoever owes it himself sees to it, for himself; null where others make the record.</summary>
    string? OwnHref => null;
}

/// <summary>A record that may count.</summary>
public sealed record DutyProof
{
    /// <summary>Its kind within the source; empty where it has none.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Whose duty it may do; a joint meeting is one row for each.</summary>
    public OrganizationId Organization { get; init; }

    /// <summary>Who did it, where persons owe.</summary>
    public MemberId? Member { get; init; }

    /// <summary>When it happened.</summary>
    public DateOnly On { get; init; }

    /// <summary>The day on which it became evidence; or, where the house keeps the instant, <see cref="KnownAt"/>.</summary>
    public DateOnly? KnownOn { get; init; }

    /// <summary>The instant (UTC) at which it became evidence: entered, confirmed.</summary>
    public DateTime? KnownAt { get; init; }
}

/// <summary>Which records are to be shown: those of one holder in one period that were known by then.</summary>
/// <param name="Organization">Where it is owed.</param>
/// <param name="Member">Who owes it for his post; null for the organisation.</param>
/// <param name="From">First day.</param>
/// <param name="Last">Last day, included.</param>
/// <param name="AsOf">As they were known at the end of this day.</param>
/// <param name="Kinds">Kinds that count; all when empty.</param>
public sealed record ProofsAsked(
    OrganizationId Organization,
    MemberId? Member,
    DateOnly From,
    DateOnly Last,
    DateOnly AsOf,
    IReadOnlyList<string> Kinds
);

/// <summary>A record as the explanation shows it.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Href">Its page.</param>
/// <param name="On">When it happened.</param>
/// <param name="KnownOn">When it became evidence.</param>
public sealed record ShownProof(string Title, string Href, DateOnly On, DateOnly KnownOn);

/// <summary>A condition that definitions may ask of organisations, with the spells in which it holds: has-committee. Register one for each (scoped).</summary>
public interface IDutyCondition
{
    /// <summary>As definitions call it.</summary>
    string Word { get; }

    /// <summary>Organisations of which it holds, and when; open and past. Whoever asks says of which.</summary>
    Task<ILookup<OrganizationId, Period>> HoldsAsync(IQueryable<OrganizationId> among, DateOnly from, DateOnly until, CancellationToken ct);
}
