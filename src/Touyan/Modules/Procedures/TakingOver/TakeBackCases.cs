using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Procedures.TakingOver;

/// <summary>Takes back the cases that an import brought in, as long as nobody went on with any of them.</summary>
internal sealed class TakeBackCases(TouyanDb db, IOrganizations organizations, Trail.Trail trail, HousesOnPaper houses)
{
    private const int Named = 5;
    private const int AtOnce = 2_000;

    // That a limit passed is nobody's doing, unless something happened by itself.
    private static readonly string[] NoChange = [CaseActs.Import.Code, CaseActs.Overdue.Code];

    public async Task<Refusal?> RunAsync(ImportContext context, string reason, CancellationToken ct)
    {
        var import = context.Import.Value;
        var imported = db.Cases.Where(c => c.ImportId == import);
        if (await OutOfReachAsync(imported, context.By, ct) is > 0 and var count)
            return ImportRefusals.OutOfReach(count);

        // Held from here on: whoever decides one of them now finds it gone.
        await imported.ExecuteUpdateAsync(s => s.SetProperty(c => c.Version, c => c.Version), ct);
        var cases = await imported.AsNoTracking().ToListAsync(ct);
        if (await InTheWayAsync(imported, cases, ct) is { } refusal)
            return refusal;

        var gone = await EraseAsync(imported, ct);
        var at = houses.Now;
        await gone.TellAsync([.. cases.Select(c => TrailEntry.Of(context.By, CaseActs.TakeBack, c.Subject, at, reason))], ct);
        return null;
    }

    private async Task<int> OutOfReachAsync(IQueryable<Case> imported, Actor by, CancellationToken ct)
    {
        var reach = by.Reach(ProceduresPermissions.Import);
        if (reach.IsWholeCounty)
            return 0;

        var within = organizations.Within(reach).Select(id => (OrganizationId?)id);
        return await imported.CountAsync(c => !within.Contains(c.OrganizationId), ct);
    }

    private async Task<Refusal?> InTheWayAsync(IQueryable<Case> imported, List<Case> cases, CancellationToken ct)
    {
        var changed = (await houses.GoneOnAsync(imported.Select(c => c.Id), ct)).Select(id => id.Value).ToHashSet();
        foreach (var chunk in cases.Chunk(AtOnce))
        {
            var ids = chunk.Select(c => c.Id.Value).ToList();
            changed.UnionWith(
                await db
                    .TrailEntries.Where(e => ids.Contains(e.SubjectId) && !NoChange.Contains(e.ActCode))
                    .Select(e => e.SubjectId)
                    .Distinct()
                    .ToListAsync(ct)
            );
        }

        var titles = cases.Where(c => !c.IsOpen || changed.Contains(c.Id.Value)).Select(c => $"{c.SubjectTitle}（{c.Number}）").ToList();
        return titles.Count == 0 ? null : ProcedureRefusals.GoneOnSinceImport(titles.Count, titles.Take(Named));
    }

    private async Task<TracedRows> EraseAsync(IQueryable<Case> imported, CancellationToken ct)
    {
        var (rows, ids) = (trail.InBulk(), imported.Select(c => c.Id));
        await houses.TakeBackAsync(ids, rows, ct);
        rows.Gone(await imported.AsNoTracking().ToListAsync(ct));
        await GoneAsync(rows, db.GateKeepers.Where(k => ids.Contains(k.CaseId)), ct);
        await GoneAsync(rows, db.Set<CaseDocument>().Where(d => ids.Contains(d.CaseId)), ct);
        await GoneAsync(rows, db.Set<CaseEvent>().Where(e => ids.Contains(e.CaseId)), ct);
        await GoneAsync(rows, db.CaseSteps.Where(s => ids.Contains(s.CaseId)), ct);
        await GoneAsync(rows, db.CaseParties.Where(p => ids.Contains(p.CaseId)), ct);
        await imported.ExecuteDeleteAsync(ct);
        return rows;
    }

    private static async Task GoneAsync<T>(TracedRows rows, IQueryable<T> some, CancellationToken ct)
        where T : class, ICountyOwned
    {
        rows.Gone(await some.AsNoTracking().ToListAsync(ct));
        await some.ExecuteDeleteAsync(ct);
    }
}
