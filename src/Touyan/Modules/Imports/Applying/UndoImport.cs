using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Imports.Applying;

/// <summary>Takes back all that an import wrote, as one step; refused when something of it was changed since.</summary>
public sealed class UndoImport(TouyanDb db, IEnumerable<IImportKind> kinds, Trail.Trail trail, TimeProvider clock)
{
    public sealed record Input
    {
        public ImportId Id { get; init; }

        [DisplayName("撤销理由"), Required, StringLength(200)]
        public string Reason { get; init; } = "";
    }

    public async Task<Result<ImportId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Imports.VisibleTo(by).SingleOrDefaultAsync(i => i.Id == input.Id, ct) is not { } import)
            return ImportRefusals.NotFound;

        var kind = kinds.Single(k => k.Code == import.Kind);
        if (!by.May(kind.Permission))
            return ImportRefusals.NotFound;

        if (import.Undo(clock.UtcNow) is { } refusal)
            return refusal;

        var subjects = await db
            .ImportRows.Where(r => r.ImportId == import.Id && r.SubjectId != null)
            .Select(r => r.SubjectId!.Value)
            .ToListAsync(ct);
        var context = new ImportContext(
            by,
            import.Id,
            import.FileName,
            RowJson.Read<Dictionary<string, string>>(import.Options),
            _ => -1,
            new Progress<int>()
        );
        if (await kind.UndoAsync(context, subjects, input.Reason, ct) is { } inTheWay)
            return inTheWay;

        trail.Record(by, ImportsActs.Undone, import.Subject, input.Reason, $"撤销 {subjects.Count} 行");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return import.Id;
    }
}
