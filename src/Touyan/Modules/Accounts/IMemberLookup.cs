using Touyan.Kernel;

namespace Touyan.Modules.Accounts;

/// <summary>A seam that Members fills: who administers accounts sees no members, he names one by the number on the application.</summary>
public interface IMemberLookup
{
    /// <summary>The member of this county with an ID number; null when there is none.</summary>
    Task<Found?> ByIdNumberAsync(string idNumber, CancellationToken ct);

    /// <summary>Some full members of an organisation, at most so many and always the same: the demo gives them accounts.</summary>
    Task<IReadOnlyList<Found>> SomeOfAsync(OrganizationId organization, int most, CancellationToken ct);

    /// <summary>Name of a member; null when there is none.</summary>
    Task<string?> NameOfAsync(MemberId member, CancellationToken ct);

    /// <summary>A member, no more than is needed to see that it is the right one.</summary>
    public sealed record Found(MemberId Id, string Name);
}
