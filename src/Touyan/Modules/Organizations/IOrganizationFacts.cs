using Touyan.Kernel;

namespace Touyan.Modules.Organizations;

/// <summary>What a house above knows of many organisations at once; implemented by Members. One query each, never one per organisation.</summary>
public interface IOrganizationFacts
{
    /// <summary>Members that stand directly in each organisation within reach on the day; those without any are left out.</summary>
    Task<IReadOnlyDictionary<OrganizationId, HeadCount>> HeadCountsAsync(Reach reach, DateOnly day, CancellationToken ct);

    /// <summary>The committee of each organisation whose term is the latest begun by the day; those without one are left out.</summary>
    Task<IReadOnlyDictionary<OrganizationId, CommitteeFacts>> CommitteesAsync(
        IQueryable<OrganizationId> led,
        DateOnly day,
        CancellationToken ct
    );

    /// <summary>Address of the roster rows behind a head count: members of the organisation, with its subtree or without, on a past day or today.</summary>
    string RosterUrl(OrganizationId organization, bool withSubtree, bool fullOnly = false, DateOnly? on = null);

    /// <summary>Address of the committee with its seats and its term.</summary>
    string CommitteeUrl(OrganizationId organization);
}

/// <summary>Members of one organisation, those below it not counted.</summary>
public readonly record struct HeadCount(int Members, int FullMembers)
{
    public static HeadCount operator +(HeadCount one, HeadCount other) =>
        new(one.Members + other.Members, one.FullMembers + other.FullMembers);
}

/// <summary>A committee (or a secretary alone) with its term, as the set-up rules ask for it.</summary>
public sealed record CommitteeFacts
{
    /// <summary>The day the term began.</summary>
    public required DateOnly ElectedOn { get; init; }

    /// <summary>The last day of the term as recorded, put off or not; null leaves it to the rule.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The day it should have run out, where the body above let it be put off; null where it was not.</summary>
    public DateOnly? PostponedFrom { get; init; }

    /// <summary>Codes of rulebook/codes/committee-post.yaml that somebody holds on the day.</summary>
    public IReadOnlyCollection<string> Posts { get; init; } = [];

    /// <summary>How many persons hold posts on the day.</summary>
    public int Seated { get; init; }

    /// <summary>How many seats the committee was given; null where that is not recorded.</summary>
    public int? Seats { get; init; }

    /// <summary>The day from which the secretary's Party standing counts; null for a probationary member or a vacant post.</summary>
    public DateOnly? SecretaryStandingFrom { get; init; }
}
