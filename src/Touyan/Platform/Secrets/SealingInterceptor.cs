using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Touyan.Platform.Data;
using Touyan.Platform.Keys;

namespace Touyan.Platform.Secrets;

/// <summary>
/// Seals what is saved: every new or changed secret for its row, and its digest. The keys, and the rows that are changed, are held in the transaction
/// that writes them, so one is begun where none is running.
/// </summary>
internal sealed class SealingInterceptor : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        Concerned((TouyanDb)eventData.Context!).Count == 0
            ? result
            : throw new NotSupportedException("Rows with secrets are saved asynchronously.");

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        // Left over when a save was refused before it began.
        await UndoAsync(eventData.Context);
        var db = (TouyanDb)eventData.Context!;
        var rows = Concerned(db);
        if (rows.Count == 0)
            return result;

        if (db.Database.CurrentTransaction is null)
            db.Sealing = await db.Database.BeginTransactionAsync(cancellationToken);

        // Keys before rows, as rotation takes them.
        var written = rows.FindAll(r => r.Row.State is not EntityState.Deleted && r.Table.Columns.Any(c => IsWritten(r.Row, c)));
        var keys = written.Count == 0 ? null : await db.Secrets.HoldAsync(db, cancellationToken);
        await FreshSeals.TakeAsync(db, rows, cancellationToken);
        foreach (var (row, table) in rows.Where(r => r.Row.State is not EntityState.Deleted))
            Restore(row, table);

        foreach (var (row, table) in written)
            Seal(row, table, keys!);

        return result;
    }

    public override async ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Context is TouyanDb { Sealing: { } own } db)
        {
            db.Sealing = null;
            await own.CommitAsync(cancellationToken);
            await own.DisposeAsync();
        }

        return result;
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default) =>
        UndoAsync(eventData.Context);

    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default) =>
        UndoAsync(eventData.Context);

    private static async Task UndoAsync(DbContext? context)
    {
        if (context is not TouyanDb { Sealing: { } own } db)
            return;

        db.Sealing = null;
        await own.DisposeAsync();
    }

    private static List<(EntityEntry Row, SecretTable Table)> Concerned(TouyanDb db)
    {
        db.ChangeTracker.DetectChanges();
        return
        [
            .. from row in db.ChangeTracker.Entries()
            where row.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
            let table = SecretTable.Of(row.Metadata)
            where table is not null
            select (row, table),
        ];
    }

    private static void Seal(EntityEntry row, SecretTable table, CountyKeySet keys)
    {
        foreach (var column in table.Columns.Where(c => IsWritten(row, c)))
        {
            var place = table.PlaceOf(row.Entity, column);
            if (column.Of(row.Entity) is { } secret && !secret.IsSealedAt(place))
                column.Put(row.Entity, secret.SealedAt(place, keys.Value));
        }

        foreach (var digest in table.Digests.Where(d => IsWritten(row, table.SourceOf(d))))
            row.Property(digest.Name).CurrentValue = table.DigestOf(row.Entity, digest, keys);
    }

    // What was written over with the same value keeps the seal that the database has.
    private static void Restore(EntityEntry row, SecretTable table)
    {
        foreach (var column in table.Columns.Where(c => !IsWritten(row, c)))
            column.Put(row.Entity, (ISecret?)row.Property(column.Property.Name).OriginalValue);
    }

    private static bool IsWritten(EntityEntry row, SecretColumn column) =>
        row.State is EntityState.Added || row.Property(column.Property.Name).IsModified;
}
