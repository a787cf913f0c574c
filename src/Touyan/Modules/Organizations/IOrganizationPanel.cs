using Touyan.Kernel;

namespace Touyan.Modules.Organizations;

/// <summary>A section of the organisation's page that a house above contributes: key figures, committee … Register as many as there are.</summary>
public interface IOrganizationPanel
{
    /// <summary>Sections stand in this order: 10 key figures, 20 committee; the page's own sections follow at 100.</summary>
    int Order { get; }

    /// <summary>The section for an organisation on a day; null when there is nothing to show, or the actor may not see it.</summary>
    Task<OrganizationSection?> ForAsync(OrganizationPlace place, DateOnly day, Actor by, CancellationToken ct);
}

/// <summary>A section: its heading, and a partial with its model.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Partial">Path of the partial: /Modules/Members/Committees/_CommitteePanel.cshtml.</param>
/// <param name="Model">What the partial shows.</param>
public sealed record OrganizationSection(string Title, string Partial, object Model);
