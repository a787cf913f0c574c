using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Touyan.Platform.Data;
using Touyan.Platform.Secrets;

namespace Touyan.Platform.Keys.Rotation;

/// <summary>
/// Seals anew the rows that the trail bears witness to: it knows their ciphertexts, so each batch goes through the change tracker with an entry
/// of its own, which tells of every row. Nobody's version of a row grows old by it.
/// </summary>
internal sealed class TracedRotation(TouyanDb db, IKeyTrail trail)
{
    private static readonly MethodInfo Generic = typeof(TracedRotation).GetMethod(
        nameof(ResealAsync),
        BindingFlags.NonPublic | BindingFlags.Instance
    )!;

    public Task<int> RunAsync(IEntityType rows, byte[] current, CountyKeySet set, CancellationToken ct) =>
        (Task<int>)Generic.MakeGenericMethod(rows.ClrType).Invoke(this, [SecretTable.Of(rows), rows, current, set, ct])!;

    private async Task<int> ResealAsync<TRow>(SecretTable table, IEntityType entity, byte[] current, CountyKeySet set, CancellationToken ct)
        where TRow : class
    {
        var stale = string.Join(" OR ", table.Columns.Select(c => $"substr({c.Property.GetColumnName()}, 2, 4) <> {{1}}"));
        var sql = $"SELECT * FROM {entity.GetTableName()} WHERE county_code = {{0}} AND ({stale}) LIMIT {{2}}";
        var (count, atOnce) = (0, SealedRows.AtOnce);
        while (await db.Set<TRow>().FromSqlRaw(sql, db.County, current, atOnce).ToListAsync(ct) is { Count: > 0 } batch)
        {
            foreach (var row in batch)
                Reseal(row, table, set);

            trail.Rotated(
                db,
                db.County,
                $"重新加密 {batch.Count} 份{entity.ClrType.GetCustomAttribute<System.ComponentModel.DisplayNameAttribute>()?.DisplayName}资料"
            );
            var written = await SaveAsync(batch.Count, ct);
            db.ChangeTracker.Clear();
            count += written;
            // Where many people write, fewer rows at once are in nobody's way.
            atOnce = written > 0 ? SealedRows.AtOnce : Math.Max(1, atOnce / 4);
        }

        return count;
    }

    private void Reseal(object row, SecretTable table, CountyKeySet set)
    {
        foreach (var column in table.Columns)
        {
            if (column.Of(row) is not { } secret)
                continue;

            column.Put(row, secret.SealedAt(table.PlaceOf(row, column), set.Value));
            db.Entry(row).Property(column.Property.Name).IsModified = true;
        }
    }

    // Somebody changed one of them meanwhile: none of the batch is written, and the next look finds what is left.
    private async Task<int> SaveAsync(int rows, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return rows;
        }
        catch (DbUpdateConcurrencyException)
        {
            return 0;
        }
    }
}
