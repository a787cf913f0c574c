using Touyan.Platform.Data;

namespace Touyan.Platform.Backup;

/// <summary>An installation in which nothing is yet: the only one that a backup goes into.</summary>
internal sealed class EmptyPlace(Migrator migrator, INewDb newDb)
{
    /// <summary>The database with the tables of this program; not looked into yet.</summary>
    public async Task<TouyanDb> OpenAsync(CancellationToken ct)
    {
        await migrator.MigrateAsync(ct);
        return newDb.Create();
    }

    /// <summary>A table that has a row; null when all are empty.</summary>
    public static async Task<string?> FindRowsAsync(TouyanDb db, CancellationToken ct)
    {
        foreach (var table in StoredTables.All(db.Model))
        {
            if (await TableRows.AnyAsync(db, table, ct))
                return table.Name;
        }

        return null;
    }
}
