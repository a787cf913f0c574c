using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Roster;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Members.Overview;

/// <summary>How many members each organisation directly below has, with all below it, on a day.</summary>
internal sealed class SubordinateCounts(IOrganizations organizations)
{
    public sealed record Row(OrganizationId Id, string Name, int Count);

    public async Task<IReadOnlyList<Row>> RunAsync(
        IQueryable<OnRoster> roster,
        OrganizationPlace? place,
        DateOnly day,
        Actor by,
        CancellationToken ct
    )
    {
        var tree = await organizations.TreeAsOfAsync(day, ct);
        if (TopOf(tree, place, by) is not { } top)
            return [];

        var counts = await roster
            .GroupBy(r => r.OrganizationId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return
        [
            .. tree.ChildrenOf(top)
                .Select(child => new Row(child.Id, child.Name, tree.Subtree(child.Id).Sum(n => counts.GetValueOrDefault(n.Id))))
                .Where(row => row.Count > 0)
                .OrderByDescending(row => row.Count),
        ];
    }

    // Where no organisation was asked for, the one top of what this person sees.
    private static OrganizationId? TopOf(OrganizationTree tree, OrganizationPlace? place, Actor by)
    {
        if (place is not null)
            return place.Id;

        var reach = by.Reach(MembersPermissions.Read);
        var tops = reach.IsWholeCounty ? [.. tree.Roots] : tree.All.Where(n => reach.Tops.Contains(n.Path)).ToList();
        return tops is [var only] ? only.Id : null;
    }
}
