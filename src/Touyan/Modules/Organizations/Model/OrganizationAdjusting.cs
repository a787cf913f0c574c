using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Platform.Data;

namespace Touyan.Modules.Organizations.Model;

/// <summary>What the acts on organisations ask of the database before the entity decides.</summary>
internal static class OrganizationAdjusting
{
    extension(TouyanDb db)
    {
        /// <summary>The organisation with its spells, to be adjusted by this actor.</summary>
        public async Task<Result<Organization>> ToAdjustAsync(OrganizationId id, int? version, Actor by, CancellationToken ct)
        {
            var found = await db
                .Organizations.VisibleTo(by, OrganizationsPermissions.Adjust)
                .Include(o => o.Spells)
                .SingleOrDefaultAsync(o => o.Id == id, ct);
            if (found is not null)
                return version is null || version == found.Version ? found : OrganizationRefusals.ChangedMeanwhile;

            var isVisible = await db.Organizations.VisibleTo(by, OrganizationsPermissions.Read).AnyAsync(o => o.Id == id, ct);
            return isVisible ? OrganizationRefusals.Forbidden : OrganizationRefusals.NotFound;
        }

        /// <summary>The place below a parent; null when the actor may not adjust there. Without a parent: the top of the county.</summary>
        public async Task<Placement?> PlacementAsync(
            OrganizationId? parentId,
            Organization? newcomer,
            PlacementRules rules,
            Actor by,
            CancellationToken ct
        )
        {
            var mayAdjust = parentId is null
                ? by.Reach(OrganizationsPermissions.Adjust).IsWholeCounty
                : await db.Organizations.VisibleTo(by, OrganizationsPermissions.Adjust).AnyAsync(o => o.Id == parentId, ct);
            return mayAdjust ? await db.PlacementAsync(parentId, newcomer, rules, ct) : null;
        }

        /// <summary>The place below a parent, whoever asks; null when there is no such parent.</summary>
        public async Task<Placement?> PlacementAsync(
            OrganizationId? parentId,
            Organization? newcomer,
            PlacementRules rules,
            CancellationToken ct
        )
        {
            var siblings = await db.SiblingNamesAsync(parentId, newcomer?.Id, ct);
            if (parentId is null)
                return new Placement(null, [], siblings, rules);

            if (await db.Organizations.SingleOrDefaultAsync(o => o.Id == parentId, ct) is not { } parent)
                return null;

            var paths = OrganizationPath.Above(parent.Path).ToList();
            return new Placement(parent, await db.Organizations.Where(o => paths.Contains(o.Path)).ToListAsync(ct), siblings, rules);
        }

        /// <summary>Names of the open organisations directly below a parent.</summary>
        public async Task<HashSet<string>> SiblingNamesAsync(OrganizationId? parentId, OrganizationId? without, CancellationToken ct) =>
            (
                await db.Organizations.Open.Where(o => o.ParentId == parentId && o.Id != without).Select(o => o.Name).ToListAsync(ct)
            ).ToHashSet(StringComparer.Ordinal);

        public async Task<bool> IsCodeTakenAsync(string? code, OrganizationId? without, CancellationToken ct) =>
            code is not null && await db.Organizations.AnyAsync(o => o.Code == code && o.Id != without, ct);

        /// <summary>All below an organisation today, at any depth.</summary>
        public Task<List<Organization>> DescendantsAsync(Organization top, CancellationToken ct) =>
            db.Organizations.Within(Reach.Of([top.Path])).Where(o => o.Id != top.Id).ToListAsync(ct);

        /// <summary>Who stood directly below it on or after a day.</summary>
        public Task<List<Subordinate>> SubordinatesSinceAsync(Organization parent, DateOnly day, CancellationToken ct) =>
            db
                .Organizations.Where(o => o.Spells.Any(s => s.ParentId == parent.Id && (s.To == null || s.To > day)))
                .OrderBy(o => o.NameKey)
                .Select(o => new Subordinate(o.Name, o.DissolvedOn == null && o.ParentId == parent.Id))
                .ToListAsync(ct);
    }
}
