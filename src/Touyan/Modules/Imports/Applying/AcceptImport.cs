using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Imports.Applying;

/// <summary>Someone has seen the preview and says yes; the writing itself goes on as a job.</summary>
public sealed class AcceptImport(TouyanDb db, ImportQueue queue, Trail.Trail trail)
{
    public sealed record Input
    {
        public ImportId Id { get; init; }

        /// <summary>Nothing is taken in unless every row passes.</summary>
        public bool AllOrNothing { get; init; }
    }

    public async Task<Result<ImportId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (await db.Imports.VisibleTo(by).SingleOrDefaultAsync(i => i.Id == input.Id, ct) is not { } import)
            return ImportRefusals.NotFound;

        if (queue.Find(import.Kind, by) is null)
            return ImportRefusals.NotFound;

        if (import.Accept(input.AllOrNothing) is { } refusal)
            return refusal;

        trail.Record(by, ImportsActs.Accepted, import.Subject);
        queue.Enqueue(import.Id);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return ImportRefusals.AlreadyDecided;
        }

        queue.Begin();
        return import.Id;
    }
}
