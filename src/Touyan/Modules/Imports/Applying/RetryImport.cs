using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Imports.Applying;

/// <summary>An import that came to nothing through a fault is checked once more.</summary>
public sealed class RetryImport(TouyanDb db, ImportQueue queue, Trail.Trail trail)
{
    public async Task<Result<ImportId>> RunAsync(ImportId id, Actor by, CancellationToken ct)
    {
        if (await db.Imports.VisibleTo(by).SingleOrDefaultAsync(i => i.Id == id, ct) is not { } import)
            return ImportRefusals.NotFound;

        if (import.Retry() is { } refusal)
            return refusal;

        trail.Record(by, ImportsActs.Retried, import.Subject);
        queue.Enqueue(id);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return ImportRefusals.AlreadyDecided;
        }

        queue.Begin();
        return id;
    }
}
