using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Imports.Applying;

/// <summary>Takes back all that an import wrote, as one step; refused when something of it was changed since.</summary>
public sealed class UndoImport(TouyanDb db, ImportQueue queue, Trail.Trail trail, TimeProvider clock)
{
    public sealed record Input
    {
        public ImportId Id { get; init; }

        [DisplayName("撤销理由"), Required, StringLength(200)]
        public string Reason { get; init; } = "";
    }

    public async Task<Result<ImportId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        await using var room = await PageRoom.OpenAsync(db, ct);
        await using var work = await UnitOfWork.BeginAsync(db, ct);
        if (await db.Imports.VisibleTo(by).SingleOrDefaultAsync(i => i.Id == input.Id, ct) is not { } import)
            return ImportRefusals.NotFound;

        if (queue.Find(import.Kind, by) is not { } kind)
            return ImportRefusals.NotFound;

        if (import.Undo(clock.UtcNow) is { } refusal)
            return refusal;

        var context = new ImportContext(by, import.Id, import.FileName, RowJson.ReadOptions(import), _ => -1);
        if (await kind.UndoAsync(context, input.Reason, ct) is { } inTheWay)
            return inTheWay;

        trail.Record(by, ImportsActs.Undone, import.Subject, input.Reason, $"撤回 {import.Accepted} 行");
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return ImportRefusals.NotApplied;
        }

        await work.CommitAsync(ct);
        return import.Id;
    }
}
