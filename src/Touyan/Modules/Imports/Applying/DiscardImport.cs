using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Imports.Applying;

/// <summary>Puts an import aside that nobody wants: the file and its rows are removed, the entry of the trail stays.</summary>
public sealed class DiscardImport(TouyanDb db, Trail.Trail trail, TimeProvider clock)
{
    public async Task<Result<ImportId>> RunAsync(ImportId id, Actor by, CancellationToken ct)
    {
        if (await db.Imports.VisibleTo(by).SingleOrDefaultAsync(i => i.Id == id, ct) is not { } import)
            return ImportRefusals.NotFound;

        if (import.Discard() is { } refusal)
            return refusal;

        await using var work = await UnitOfWork.BeginAsync(db, ct);
        await db.RemoveSheetAsync(import, clock.UtcNow, ct);
        trail.Record(by, ImportsActs.Discarded, import.Subject);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return ImportRefusals.AlreadyDecided;
        }

        await work.CommitAsync(ct);
        return id;
    }
}
