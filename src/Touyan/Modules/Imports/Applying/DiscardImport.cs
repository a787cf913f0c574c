using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Imports.Applying;

/// <summary>Puts an import aside that nobody wants: the file and its rows are removed, the entry of the trail stays.</summary>
public sealed class DiscardImport(TouyanDb db, Trail.Trail trail)
{
    public async Task<Result<ImportId>> RunAsync(ImportId id, Actor by, CancellationToken ct)
    {
        if (await db.Imports.VisibleTo(by).SingleOrDefaultAsync(i => i.Id == id, ct) is not { } import)
            return ImportRefusals.NotFound;

        if (import.Discard() is { } refusal)
            return refusal;

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.ImportRows.Where(r => r.ImportId == id).ExecuteDeleteAsync(ct);
        await db.ImportFiles.Where(f => f.Id == id).ExecuteDeleteAsync(ct);
        trail.Record(by, ImportsActs.Discarded, import.Subject);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return id;
    }
}
