using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Organizations;

internal sealed class OrganizationDirectory(TouyanDb db) : IOrganizations
{
    // Built once: a tree of this size takes longer to build than a short statement takes to run.
    private static readonly Expression<Func<Organization, OrganizationPlace>> Place = o => new OrganizationPlace
    {
        Id = o.Id,
        Name = o.Name,
        NameKey = o.NameKey,
        Code = o.Code,
        Type = o.Type,
        Sector = o.Sector,
        ParentId = o.ParentId,
        Path = o.Path,
        Division = o.Division,
        EstablishedOn = o.EstablishedOn,
        DissolvedOn = o.DissolvedOn,
        MergedIntoId = o.MergedIntoId,
        Version = o.Version,
        IsOpen = o.DissolvedOn == null,
    };

    public IQueryable<OrganizationPlace> Places => db.Organizations.Select(Place);

    public IQueryable<OrganizationStretch> Stretches =>
        db.OrganizationSpells.Select(s => new OrganizationStretch
        {
            Id = s.OrganizationId,
            Type = s.Type,
            From = s.From,
            To = s.To,
        });

    public IQueryable<OrganizationId> Within(Reach reach) => db.Organizations.Within(reach).Select(o => o.Id);

    public async Task<OrganizationPlace?> FindAsync(OrganizationId id, Actor by, Permission permission, CancellationToken ct) =>
        await Places.SingleOrDefaultAsync(o => o.Id == id, ct) is { } place && by.MayAt(permission, place.Path) ? place : null;

    public async Task<IReadOnlyDictionary<OrganizationId, string>> NamesAsync(IEnumerable<OrganizationId> ids, CancellationToken ct)
    {
        var wanted = ids.Distinct().ToList();
        return await db.Organizations.Where(o => wanted.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, ct);
    }

    public async Task<IReadOnlyList<OrganizationPlace>> OpenAsync(Actor by, Permission permission, CancellationToken ct)
    {
        var within = Within(by.Reach(permission));
        return await Places.Where(o => o.IsOpen && within.Contains(o.Id)).OrderBy(o => o.Path).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<OrganizationPlace>> NamedAsync(
        string? text,
        IReadOnlyCollection<OrganizationType> types,
        int most,
        CancellationToken ct
    )
    {
        var open = db.Organizations.Open.Named(text);
        return await (types.Count == 0 ? open : open.Where(o => types.Contains(o.Type)))
            .OrderBy(o => o.Path.Length)
            .ThenBy(o => o.NameKey)
            .Take(most)
            .Select(Place)
            .ToListAsync(ct);
    }

    public async Task<IReadOnlyList<OrganizationPlace>> WayToAsync(OrganizationPlace place, CancellationToken ct)
    {
        var paths = OrganizationPath.Above(place.Path).Append(place.Path).ToList();
        return await Places.Where(o => paths.Contains(o.Path)).OrderBy(o => o.Path).ToListAsync(ct);
    }

    public Task<OrganizationTree> TreeAsOfAsync(DateOnly day, CancellationToken ct) => TreeAsync(day, db.Organizations, ct);

    public Task<OrganizationTree> TreeAsOfAsync(DateOnly day, Actor by, Permission permission, CancellationToken ct) =>
        TreeAsync(day, db.Organizations.VisibleTo(by, permission), ct);

    public Task<OrganizationTree> SubtreeAsOfAsync(OrganizationPlace place, DateOnly day, CancellationToken ct)
    {
        var above = OrganizationPath.Above(place.Path).ToList();
        var below = db.Organizations.Within(Reach.Of([place.Path])).Select(o => o.Id);
        return TreeAsync(day, db.Organizations.Where(o => above.Contains(o.Path) || below.Contains(o.Id)), ct);
    }

    private async Task<OrganizationTree> TreeAsync(DateOnly day, IQueryable<Organization> of, CancellationToken ct)
    {
        var nodes = await (
            from spell in db.OrganizationSpells
            where spell.From <= day && (spell.To == null || day < spell.To)
            join organization in of
                on new { spell.CountyCode, spell.OrganizationId } equals new { organization.CountyCode, OrganizationId = organization.Id }
            select new OrganizationTree.Node
            {
                Id = spell.OrganizationId,
                ParentId = spell.ParentId,
                Code = organization.Code,
                Name = spell.Name,
                NameKey = organization.NameKey,
                Initials = organization.Initials,
                Type = spell.Type,
                Sector = spell.Sector,
                Path = organization.Path,
            }
        ).ToListAsync(ct);
        return new OrganizationTree(day, nodes);
    }
}
