using Touyan.Kernel;

namespace Touyan.Modules.Members;

/// <summary>
/// What houses that decide by procedure read of members: who was what on a day, and what papers say. No actor is asked: the case is in his sight, or
/// the house asks <see cref="IMembers"/> first.
/// </summary>
public interface IMemberRecords
{
    /// <summary>A member as he stood on a day; null when the books of the county did not know him then.</summary>
    Task<MemberOnDay?> FindAsync(MemberId id, DateOnly on, CancellationToken ct);

    /// <summary>A member as the books have him now.</summary>
    Task<MemberOnDay?> NowAsync(MemberId id, CancellationToken ct);

    /// <summary>Who stood in an organisation on a day, suspended ones too, by name.</summary>
    Task<IReadOnlyList<MemberOnDay>> OfAsync(OrganizationId organization, DateOnly on, CancellationToken ct);

    /// <summary>What papers say of members on a day, by id; whoever is not known is left out.</summary>
    Task<IReadOnlyDictionary<MemberId, MemberOnPaper>> OnPaperAsync(IReadOnlyCollection<MemberId> ids, DateOnly on, CancellationToken ct);

    /// <summary>His whole file, to be received by another county.</summary>
    Task<MemberDossier?> OpenDossierAsync(MemberId id, CancellationToken ct);

    /// <summary>The record with this number, in whatever standing; null when the county has none.</summary>
    Task<MemberOnDay?> ByIdNumberAsync(CitizenId number, DateOnly on, CancellationToken ct);

    /// <summary>How the membership of the person with this number stands, and since when; null when the county has no record of him.</summary>
    Task<KnownMembership?> StandingOfAsync(CitizenId number, CancellationToken ct);

    /// <summary>How the membership of a member stands now, and since when; null when the county has no record of him.</summary>
    Task<KnownMembership?> StandingOfAsync(MemberId id, CancellationToken ct);

    /// <summary>The last day on which each of these organisations admitted somebody, by where he stood on that day; those that never did are left out.</summary>
    Task<IReadOnlyDictionary<OrganizationId, DateOnly>> LastAdmissionsAsync(IQueryable<OrganizationId> organizations, CancellationToken ct);
}

/// <summary>The membership of somebody whose number is known.</summary>
/// <param name="Id">The member.</param>
/// <param name="Standing">How it stands today.</param>
/// <param name="LeaveReason">Code of rulebook/codes/leave-reason.yaml, when he left.</param>
/// <param name="Since">Since when it stands so.</param>
public sealed record KnownMembership(MemberId Id, MembershipStanding Standing, string? LeaveReason, DateOnly Since);

/// <summary>A member as he stood on a day.</summary>
public sealed record MemberOnDay
{
    public required MemberId Id { get; init; }

    public required string Name { get; init; }

    public required OrganizationId OrganizationId { get; init; }

    public required MemberKind Kind { get; init; }

    public required MembershipStanding Standing { get; init; }

    public required DateOnly BornOn { get; init; }

    public required DateOnly AdmittedOn { get; init; }

    /// <summary>From when he is a full member; null while he was probationary on that day.</summary>
    public DateOnly? ConvertedOn { get; init; }

    /// <summary>Until when his probation was extended.</summary>
    public DateOnly? ProbationExtendedTo { get; init; }

    public bool IsOnTheBooks => Standing is MembershipStanding.Normal or MembershipStanding.LostContact;

    public bool IsGone => !IsOnTheBooks && Standing is not MembershipStanding.Suspended;

    /// <summary>Full, and neither lost, suspended nor gone: may vote, recommend, be elected.</summary>
    public bool IsFullInGoodStanding => Kind is MemberKind.Full && Standing is MembershipStanding.Normal;
}

/// <summary>What a paper says of a member; the number is masked.</summary>
public sealed record MemberOnPaper
{
    public required string Name { get; init; }

    public required string Sex { get; init; }

    public required string Ethnicity { get; init; }

    public required int Age { get; init; }

    public required string IdNumber { get; init; }

    public required string Kind { get; init; }

    public required DateOnly BornOn { get; init; }

    public required DateOnly AdmittedOn { get; init; }

    public DateOnly? ConvertedOn { get; init; }

    public string Education { get; init; } = "";

    public string Occupation { get; init; } = "";

    public string? NativePlace { get; init; }
}
