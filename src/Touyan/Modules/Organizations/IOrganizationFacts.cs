using Touyan.Kernel;

namespace Touyan.Modules.Organizations;

/// <summary>What a house above knows of many organisations at once; implemented by Members. One query each, never one per organisation.</summary>
public interface IOrganizationFacts
{
    /// <summary>Members that stand directly in each organisation on the day; those without any are left out.</summary>
    Task<IReadOnlyDictionary<OrganizationId, HeadCount>> HeadCountsAsync(
        IQueryable<OrganizationId> organizations,
        DateOnly day,
        CancellationToken ct
    );

    /// <summary>The committee of each organisation whose term is the latest begun by the day; those without one are left out.</summary>
    Task<IReadOnlyDictionary<OrganizationId, CommitteeFacts>> CommitteesAsync(
        IQueryable<OrganizationId> organizations,
        DateOnly day,
        CancellationToken ct
    );

    /// <summary>Address of the roster rows behind a head count: members of the organisation, with its subtree or without.</summary>
    string RosterUrl(OrganizationId organization, bool withSubtree, bool fullOnly = false);
}

/// <summary>Members of one organisation, those below it not counted.</summary>
public readonly record struct HeadCount(int Members, int FullMembers)
{
    public static HeadCount operator +(HeadCount one, HeadCount other) =>
        new(one.Members + other.Members, one.FullMembers + other.FullMembers);
}

/// <summary>A committee or secretary's office with its term.</summary>
/// <param name="From">When the term began.</param>
/// <param name="EndsOn">When it ends by the rule, or by an approved postponement.</param>
/// <param name="Seats">Seats that the term was set up with.</param>
public sealed record CommitteeFacts(DateOnly From, DateOnly EndsOn, IReadOnlyList<SeatFacts> Seats);

/// <summary>A seat, and whether somebody sits on it.</summary>
/// <param name="Post">Code of rulebook/codes/post.yaml.</param>
/// <param name="IsFilled">False for a vacant seat.</param>
public sealed record SeatFacts(string Post, bool IsFilled);
