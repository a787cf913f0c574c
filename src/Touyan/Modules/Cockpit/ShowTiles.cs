using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Platform.Work;

namespace Touyan.Modules.Cockpit;

/// <summary>Gathers what every module has for the phone of a member, or of a branch secretary.</summary>
public sealed class ShowTiles(IEnumerable<ITileSource> sources, IOrganizations organizations)
{
    /// <summary>A branch that the secretary answers for.</summary>
    public sealed record Place(OrganizationId Id, string Name, string Path);

    /// <summary>The branch asked for, its tiles, and the others that he may change to.</summary>
    public sealed record BranchView(Place Branch, IReadOnlyList<Place> Others, IReadOnlyList<Tile> Tiles);

    public async Task<IReadOnlyList<Tile>> OfMemberAsync(Actor by, CancellationToken ct)
    {
        var tiles = new List<Tile>();
        foreach (var source in sources.OrderBy(s => s.Order))
            tiles.AddRange(await source.OwnAsync(by, ct));

        return tiles;
    }

    /// <summary>Not found when it is not his.</summary>
    public async Task<Result<BranchView>> OfBranchAsync(OrganizationId? asked, Actor by, CancellationToken ct)
    {
        var places = await PlacesAsync(by, ct);
        if (places.Find(p => asked is null || p.Id == asked) is not { } branch)
            return Refusal.NotFound("branch.not-found", "没有这个党支部，或者不由您负责。");

        var tiles = new List<Tile>();
        foreach (var source in sources.OrderBy(s => s.Order))
            tiles.AddRange(await source.OfBranchAsync(new TileBranch(branch.Id, branch.Path), by, ct));

        return new BranchView(branch, [.. places.Where(p => p != branch)], tiles);
    }

    private async Task<List<Place>> PlacesAsync(Actor by, CancellationToken ct)
    {
        var held = by
            .Posts.Where(p => p.Permissions.Contains(CockpitPermissions.Branch.Code))
            .Where(p => p is { Organization: not null, Path: not null })
            .DistinctBy(p => p.Organization)
            .ToList();
        var names = await organizations.NamesAsync(held.Select(p => p.Organization!.Value), ct);
        return held.ConvertAll(p => new Place(p.Organization!.Value, names.GetValueOrDefault(p.Organization!.Value, ""), p.Path!));
    }
}
