using Touyan.Kernel;

namespace Touyan.Modules.Organizations;

/// <summary>The door of Organizations: all that other modules may ask of it.</summary>
public interface IOrganizations
{
    /// <summary>Organisations as they are today, in this county, open and dissolved; to be joined in a query that already begins with whose.</summary>
    IQueryable<OrganizationPlace> Places { get; }

    /// <summary>What organisations of this county were from a day to a day, for houses that reckon over time; to be used in a query that already begins with whose.</summary>
    IQueryable<OrganizationStretch> Stretches { get; }

    /// <summary>Ids of all organisations within a reach, as a query to be used inside another (<c>Contains</c>).</summary>
    IQueryable<OrganizationId> Within(Reach reach);

    /// <summary>An organisation that the actor may see under a permission; null when it is out of sight or does not exist.</summary>
    Task<OrganizationPlace?> FindAsync(OrganizationId id, Actor by, Permission permission, CancellationToken ct);

    /// <summary>Names as they are today, by id.</summary>
    Task<IReadOnlyDictionary<OrganizationId, string>> NamesAsync(IEnumerable<OrganizationId> ids, CancellationToken ct);

    /// <summary>All open organisations that the actor reaches under a permission: what a written name in a sheet can mean.</summary>
    Task<IReadOnlyList<OrganizationPlace>> OpenAsync(Actor by, Permission permission, CancellationToken ct);

    /// <summary>
    /// Open organisations of the county that a text may mean (name, code from its beginning, pinyin initials), for a form that names one; of these types,
    /// any when empty. Names of organisations are known to everyone who may name one: nothing else of them is told.
    /// </summary>
    Task<IReadOnlyList<OrganizationPlace>> NamedAsync(
        string? text,
        IReadOnlyCollection<OrganizationType> types,
        int most,
        CancellationToken ct
    );

    /// <summary>The way from the top of the county down to a place, itself included, as today.</summary>
    Task<IReadOnlyList<OrganizationPlace>> WayToAsync(OrganizationPlace place, CancellationToken ct);

    /// <summary>The tree of the county on a day.</summary>
    Task<OrganizationTree> TreeAsOfAsync(DateOnly day, CancellationToken ct);

    /// <summary>The part of that tree that the actor reaches under a permission; what hangs below something out of sight is a top of its own.</summary>
    Task<OrganizationTree> TreeAsOfAsync(DateOnly day, Actor by, Permission permission, CancellationToken ct);

    /// <summary>A place with all that stands below it today, and those above it, as they were on a day.</summary>
    Task<OrganizationTree> SubtreeAsOfAsync(OrganizationPlace place, DateOnly day, CancellationToken ct);
}

/// <summary>An organisation as others need to know it.</summary>
public sealed record OrganizationPlace
{
    public OrganizationId Id { get; init; }

    public string Name { get; init; } = "";

    public string NameKey { get; init; } = "";

    public string? Code { get; init; }

    public OrganizationType Type { get; init; }

    public string Sector { get; init; } = "";

    public OrganizationId? ParentId { get; init; }

    /// <summary>See <see cref="OrganizationPath"/>.</summary>
    public string Path { get; init; } = "";

    public string? Division { get; init; }

    public DateOnly EstablishedOn { get; init; }

    public DateOnly? DissolvedOn { get; init; }

    /// <summary>The organisation that took it in.</summary>
    public OrganizationId? MergedIntoId { get; init; }

    /// <summary>Counts its changes: what was read is handed back with a change, so that nothing is overwritten unseen.</summary>
    public int Version { get; init; }

    public bool IsOpen { get; init; }
}

/// <summary>What an organisation was from a day, included, to a day, excluded.</summary>
public sealed record OrganizationStretch
{
    public OrganizationId Id { get; init; }

    public OrganizationType Type { get; init; }

    public DateOnly From { get; init; }

    public DateOnly? To { get; init; }
}
