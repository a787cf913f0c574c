using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports;
using Touyan.Modules.Organizations.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Organizations.Import;

/// <summary>Takes organisations out of the books again, as long as nothing has happened to them and nothing refers to them.</summary>
internal sealed class RemoveImported(TouyanDb db, IEnumerable<IOrganizationUse> uses, Trail.Trail trail, TimeProvider clock)
{
    public async Task<Refusal?> RunAsync(ImportContext context, string reason, CancellationToken ct)
    {
        var imported = db.Organizations.Where(o => o.ImportId == context.Import.Value);
        var within = db.Organizations.Within(context.By.Reach(OrganizationsPermissions.Import)).Select(o => o.Id);
        if (await imported.CountAsync(o => !within.Contains(o.Id), ct) is > 0 and var count)
            return ImportRefusals.OutOfReach(count);

        if (await InTheWayAsync(imported, ct) is { } refusal)
            return refusal;

        var ids = imported.Select(o => o.Id);
        var gone = await imported.AsNoTracking().ToListAsync(ct);
        if (gone.Count == 0)
            return null;

        var rows = trail.InBulk();
        rows.Gone(gone);
        rows.Gone(await db.OrganizationSpells.AsNoTracking().Where(s => ids.Contains(s.OrganizationId)).ToListAsync(ct));
        rows.Gone(await db.OrganizationChanges.AsNoTracking().Where(c => ids.Contains(c.OrganizationId)).ToListAsync(ct));
        await db.OrganizationChanges.Where(c => ids.Contains(c.OrganizationId)).ExecuteDeleteAsync(ct);
        await db.OrganizationSpells.Where(s => ids.Contains(s.OrganizationId)).ExecuteDeleteAsync(ct);
        var lengths = await imported.Select(o => o.Path.Length).Distinct().ToListAsync(ct);
        foreach (var length in lengths.OrderDescending())
            await imported.Where(o => o.Path.Length == length).ExecuteDeleteAsync(ct);

        var at = clock.UtcNow;
        var entries = gone.Select(o => new TrailSubject("organization", o.Id.Value, o.Name, o.Id))
            .Select(subject => TrailEntry.Of(context.By, OrganizationActs.TakeBack, subject, at, reason));
        await rows.TellAsync([.. entries], ct);
        return null;
    }

    private async Task<Refusal?> InTheWayAsync(IQueryable<Organization> imported, CancellationToken ct)
    {
        var changed = await imported.Where(o => o.Changes.Count > 1).OrderBy(o => o.NameKey).Select(o => o.Name).FirstOrDefaultAsync(ct);
        if (changed is not null)
            return OrganizationRefusals.ChangedSinceImport(changed);

        var ids = imported.Select(o => o.Id);
        var parents = imported.Select(o => (OrganizationId?)o.Id);
        var outsiders = db.Organizations.Where(o => !ids.Contains(o.Id));
        var adopted = await outsiders
            .Where(o => o.Spells.Any(s => parents.Contains(s.ParentId)))
            .OrderBy(o => o.NameKey)
            .Select(o => o.Name)
            .FirstOrDefaultAsync(ct);
        if (adopted is not null)
            return OrganizationRefusals.HasGainedSubordinate(adopted);

        foreach (var use in uses)
        {
            if (await use.FirstReferredToAsync(ids, ct) is not { } used)
                continue;

            var name = await db.Organizations.Where(o => o.Id == used).Select(o => o.Name).SingleAsync(ct);
            return OrganizationRefusals.ReferredTo(name);
        }

        return null;
    }
}
