using Touyan.Kernel;
using Touyan.Modules.Organizations.Model;

namespace Touyan.Modules.Organizations.Tree;

/// <summary>What stands directly below an organisation on a day.</summary>
public sealed class ShowSubordinates(IOrganizations organizations, TreeBelow treeBelow, TimeProvider clock)
{
    public async Task<Result<FindOrganizations.View>> RunAsync(OrganizationId id, DateOnly? on, Actor by, CancellationToken ct)
    {
        var today = clock.Today;
        var day = on is { } asked && asked < today ? asked : today;
        if (await organizations.FindAsync(id, by, OrganizationsPermissions.Read, ct) is not { } place)
            return OrganizationRefusals.NotFound;

        var below = await treeBelow.ReadAsync(place, day, by, ct);
        if (below.Tree.Find(id) is null)
            return OrganizationRefusals.NotFound;

        return new FindOrganizations.View
        {
            Tree = below.Tree,
            Members = below.Members,
            Day = day,
            IsToday = day == today,
        };
    }
}
