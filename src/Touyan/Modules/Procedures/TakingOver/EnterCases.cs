using Touyan.Kernel;
using Touyan.Modules.Imports;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Procedures.TakingOver;

/// <summary>Writes the cases of a sheet in bulk: each begun on its day, its step opened with keepers and limit, and what was done before told in its story.</summary>
internal sealed class EnterCases(CaseDesk desk, HousesOnPaper houses, FreshNumbers numbers, Trail.Trail trail)
{
    public async Task RunAsync(ImportContext context, IReadOnlyList<CheckedRow> rows, CancellationToken ct)
    {
        var taken = rows.Select(r => (CaseEntry)r.Value!).ToList();
        await KeepAsync(taken.Select(e => e.Definition), context.By, ct);
        var fresh = await numbers.DrawAsync([.. taken.Select(e => (e.Definition, e.StartedOn))], ct);
        var (cases, entries) = (new List<Case>(rows.Count), new List<TrailEntry>(rows.Count));
        var doer = Doer.Of(context.By, context.By.PostBehind(ProceduresPermissions.Import), desk.Now);
        foreach (var (row, number) in rows.Zip(fresh))
        {
            var begun = await houses.OpenAsync(
                Sourced((CaseEntry)row.Value!, context.FileName, row.Row.Number) with
                {
                    Number = number,
                },
                context.Import.Value,
                doer,
                context.By,
                ct
            );
            row.SubjectId = begun.Id.Value;
            cases.Add(begun);
            entries.Add(
                TrailEntry.Of(
                    context.By,
                    CaseActs.Import,
                    begun.Subject,
                    doer.At,
                    reason: null,
                    $"{context.FileName} 第 {row.Row.Number} 行"
                )
            );
        }

        var written = trail.InBulk();
        await written.InsertAsync(cases, ct);
        await written.InsertAsync(cases.SelectMany(c => c.Parties), ct);
        await written.InsertAsync(cases.SelectMany(c => c.Steps), ct);
        await written.InsertAsync(cases.SelectMany(c => c.Steps).SelectMany(s => s.Keepers), ct);
        await written.InsertAsync(cases.SelectMany(c => c.Events), ct);
        await written.TellAsync(entries, ct);
        if (desk.Db.ChangeTracker.HasChanges())
            await desk.Db.SaveChangesAsync(ct);
    }

    // The definitions themselves are kept before the rows that point at them.
    private async Task KeepAsync(IEnumerable<ProcedureDefinition> used, Actor by, CancellationToken ct)
    {
        foreach (var definition in used.DistinctBy(d => d.Digest))
            await houses.Cases.KeepAsync(definition, by, ct);

        if (desk.Db.ChangeTracker.HasChanges())
            await desk.Db.SaveChangesAsync(ct);
    }

    private static CaseEntry Sourced(CaseEntry entry, string file, int row) =>
        entry with
        {
            Told = [.. entry.Told.Select(told => $"{told}。来自 {file} 第 {row} 行")],
        };
}
