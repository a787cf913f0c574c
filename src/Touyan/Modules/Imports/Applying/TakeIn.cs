using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports.Checking;
using Touyan.Modules.Imports.Model;
using Touyan.Platform.Data;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Imports.Applying;

/// <summary>
/// Takes the good rows of a sheet in: checked once more on the way, because the county may have changed since the preview. The caller holds the
/// transaction and decides by the outcome whether it stands.
/// </summary>
internal sealed class TakeIn(TouyanDb db, IEnumerable<IImportKind> kinds)
{
    /// <summary>Checks and writes batch by batch; sets the counts of the import.</summary>
    /// <param name="import">The import, in the database already.</param>
    /// <param name="sheet">Its file, opened.</param>
    /// <param name="by">Whose reach decides.</param>
    /// <param name="heldBack">Problems of the rows that the preview rejected: nobody has agreed to them, even if they would pass by now.</param>
    /// <param name="seen">Told every row.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<RowTally> RunAsync(
        Import import,
        OpenSheet sheet,
        Actor by,
        IReadOnlyDictionary<int, IReadOnlyList<SheetProblem>> heldBack,
        Action<CheckedRow>? seen,
        CancellationToken ct
    )
    {
        var kind = kinds.Single(k => k.Code == import.Kind);
        var context = sheet.ContextOf(import, by);
        var tally = new RowTally();
        await foreach (var batch in sheet.CheckAsync(import, by, ct))
        {
            foreach (var row in batch.Where(r => r.IsAccepted && heldBack.ContainsKey(r.Row.Number)))
                row.Problems = heldBack[row.Row.Number];

            tally.Add(batch);
            await kind.WriteAsync(context, [.. batch.Where(r => r.IsAccepted)], ct);
            await db.BulkInsertAsync(batch.Select(r => ImportRow.Of(import, r)), ct);
            foreach (var row in seen is null ? [] : batch)
                seen!(row);
        }

        import.Count(RowJson.Write(sheet.Describe(tally)), tally);
        return tally;
    }
}
