using Touyan.Kernel;
using Touyan.Modules.Organizations.Model;

namespace Touyan.Modules.Organizations.Tree;

/// <summary>What stands directly below an organisation on a day; of the county's tree no more is read than that takes.</summary>
public sealed class ShowSubordinates(IOrganizations organizations, HeadCounts headCounts, TimeProvider clock)
{
    public async Task<Result<FindOrganizations.View>> RunAsync(OrganizationId id, DateOnly? on, Actor by, CancellationToken ct)
    {
        var today = clock.Today;
        var day = on is { } asked && asked < today ? asked : today;
        if (await organizations.FindAsync(id, by, OrganizationsPermissions.Read, ct) is not { } place)
            return OrganizationRefusals.NotFound;

        // On a past day others stood below it, wherever they stand now.
        var isToday = day == today;
        var tree = isToday
            ? await organizations.SubtreeAsOfAsync(place, day, ct)
            : await organizations.TreeAsOfAsync(day, by, OrganizationsPermissions.Read, ct);
        if (tree.Find(id) is null)
            return OrganizationRefusals.NotFound;

        var counted = isToday ? Reach.Of([place.Path]) : by.Reach(OrganizationsPermissions.Read);
        return new FindOrganizations.View
        {
            Tree = tree,
            Members = tree.RollUp(await headCounts.OfAsync(counted, day, ct)),
            Day = day,
            IsToday = isToday,
        };
    }
}
