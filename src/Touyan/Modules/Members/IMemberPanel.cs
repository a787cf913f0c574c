using Touyan.Kernel;

namespace Touyan.Modules.Members;

/// <summary>A section of a member's page that a house above contributes: his transfers, his development … Register as many as there are.</summary>
public interface IMemberPanel
{
    /// <summary>Sections stand in this order, below his membership and above his history.</summary>
    int Order { get; }

    /// <summary>The section for a member whose file the actor sees; null when there is nothing to show, or he may not see it.</summary>
    Task<MemberSection?> ForAsync(MemberId member, Actor by, CancellationToken ct);
}

/// <summary>A section: its heading, and a partial with its model.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Partial">Path of the partial.</param>
/// <param name="Model">What the partial shows.</param>
public sealed record MemberSection(string Title, string Partial, object Model);
