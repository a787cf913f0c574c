using Touyan.Kernel;

namespace Touyan.Modules.Organizations.Tree;

/// <summary>What stood below an organisation on a day, with its members; of the county's tree no more is read than that takes.</summary>
public sealed class TreeBelow(IOrganizations organizations, HeadCounts headCounts, TimeProvider clock)
{
    /// <summary>What was read.</summary>
    /// <param name="Tree">The organisation with all below it, and at least those above it.</param>
    /// <param name="Members">Members of each with all below it.</param>
    public sealed record View(OrganizationTree Tree, IReadOnlyDictionary<OrganizationId, HeadCount> Members);

    public async Task<View> ReadAsync(OrganizationPlace place, DateOnly day, Actor by, CancellationToken ct)
    {
        // On a past day others stood below it, wherever they stand now.
        var isPast = day < clock.Today;
        var tree = isPast
            ? await organizations.TreeAsOfAsync(day, by, OrganizationsPermissions.Read, ct)
            : await organizations.SubtreeAsOfAsync(place, day, ct);
        var counted = isPast ? by.Reach(OrganizationsPermissions.Read) : Reach.Of([place.Path]);
        return new View(tree, tree.RollUp(await headCounts.OfAsync(counted, day, ct)));
    }
}
