using Touyan.Kernel;

namespace Touyan.Modules.Members;

/// <summary>The door of Members: all that houses above may ask of it. What an actor may see he sees here too; nobody else is told of.</summary>
public interface IMembers
{
    /// <summary>Ids of the members that the actor may see under a permission, as a query to be used inside another (<c>Contains</c>).</summary>
    IQueryable<MemberId> Within(Actor by, Permission permission);

    /// <summary>All members of this county as others need to know them; to be joined in a query that already begins with whose.</summary>
    IQueryable<MemberGlance> Known { get; }

    /// <summary>
    /// Where, as what and how members stood from a day to a day, records merged into others left out; to be joined in a query that already begins with whose.
    /// </summary>
    IQueryable<MemberStay> Stays { get; }

    /// <summary>Whose numbers these are in the books of this county, seen or not; numbers that are nobody's are left out.</summary>
    Task<IReadOnlyDictionary<CitizenId, MemberGlance>> ByIdNumbersAsync(IReadOnlyCollection<CitizenId> numbers, CancellationToken ct);

    /// <summary>How many members stand on the books in each of these organisations today, those below them not counted.</summary>
    Task<IReadOnlyDictionary<OrganizationId, int>> CountAsync(IQueryable<OrganizationId> organizations, CancellationToken ct);

    /// <summary>A member that the actor may see under a permission; null when he is out of sight or does not exist.</summary>
    Task<MemberGlance?> FindAsync(MemberId id, Actor by, Permission permission, CancellationToken ct);

    /// <summary>A few members on the books, within the actor's reach under a permission, that a text may mean (name, pinyin initials), for a form that names one.</summary>
    Task<IReadOnlyList<MemberGlance>> NamedAsync(string text, int most, Actor by, Permission permission, CancellationToken ct);

    /// <summary>Members on the books of one organisation, those below it not counted, within the actor's reach under a permission; at most so many, by name.</summary>
    Task<IReadOnlyList<MemberGlance>> OfAsync(OrganizationId organization, int most, Actor by, Permission permission, CancellationToken ct);

    /// <summary>Members within the actor's reach under a permission whose numbers stand in a sheet, all of a batch at once.</summary>
    Task<IReadOnlyDictionary<CitizenId, MemberGlance>> NumberedAsync(
        IReadOnlyCollection<CitizenId> numbers,
        Actor by,
        Permission permission,
        CancellationToken ct
    );

    /// <summary>The same by their whole names, of which several may be one.</summary>
    Task<ILookup<string, MemberGlance>> CalledAsync(
        IReadOnlyCollection<string> names,
        Actor by,
        Permission permission,
        CancellationToken ct
    );

    /// <summary>Names of members, for lists that are about something else; whoever is not known is left out.</summary>
    Task<IReadOnlyDictionary<MemberId, string>> NamesAsync(IReadOnlyCollection<MemberId> ids, CancellationToken ct);
}

/// <summary>One spell of a member's relation: from a day, included, to a day, excluded.</summary>
public sealed record MemberStay
{
    public MemberId Id { get; init; }

    public string Name { get; init; } = "";

    /// <summary>Pinyin of the name: order.</summary>
    public string NameKey { get; init; } = "";

    public OrganizationId OrganizationId { get; init; }

    public MemberKind Kind { get; init; }

    public MembershipStanding Standing { get; init; }

    public DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>The day on which the branch meeting passed his admission.</summary>
    public DateOnly AdmittedOn { get; init; }
}

/// <summary>A member as others need to know him.</summary>
public sealed record MemberGlance
{
    public MemberId Id { get; init; }

    public string Name { get; init; } = "";

    /// <summary>Pinyin of the name: order and search.</summary>
    public string NameKey { get; init; } = "";

    /// <summary>Pinyin initials: search.</summary>
    public string Initials { get; init; } = "";

    public Sex Sex { get; init; }

    public DateOnly BornOn { get; init; }

    public OrganizationId OrganizationId { get; init; }

    public MemberKind Kind { get; init; }

    public MembershipStanding Standing { get; init; }

    public bool IsOnTheBooks => Standing is MembershipStanding.Normal or MembershipStanding.LostContact;

    public bool IsGone => !IsOnTheBooks && Standing is not MembershipStanding.Suspended;
}
