using Microsoft.EntityFrameworkCore.Metadata;
using Touyan.Modules.Trail.Archive;
using Touyan.Modules.Trail.Sealing;
using Touyan.Modules.Trail.Witness;
using Touyan.Platform;
using Touyan.Platform.Data;

namespace Touyan.Modules.Trail.Commands;

/// <summary>Whose trails a command is about.</summary>
internal sealed class TrailCounties(INewDb newDb, IServiceProvider services)
{
    /// <summary>The one that was named; else the installation's own (0), then all that have a trail or rows that one must tell of.</summary>
    public async Task<IReadOnlyList<int>> OfAsync(int? named, CancellationToken ct)
    {
        await services.PrepareAsync(ct);
        if (named is { } county)
            return [county];

        await using var db = newDb.Create();
        return [0, .. (await db.CountiesInAsync(db.Model.GetEntityTypes().Where(IsConcerned), ct)).Where(c => c != 0)];
    }

    // A county whose trail was taken away as a whole still has rows.
    private static bool IsConcerned(IEntityType table) =>
        RowShape.IsTold(table)
        || table.ClrType == typeof(TrailEntry)
        || table.ClrType == typeof(TrailSeal)
        || table.ClrType == typeof(TrailArchive);
}
