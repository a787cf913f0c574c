using Touyan.Platform.Data;

namespace Touyan.Platform.Backup;

/// <summary>An installation in which nothing is yet: the only one that a backup goes into.</summary>
internal sealed class EmptyPlace(Migrator migrator, INewDb newDb, UnfinishedRestore unfinished)
{
    /// <summary>From here on it is unfinished, until <see cref="End"/>; false when it was so already.</summary>
    public bool Begin() => unfinished.Begin();

    /// <summary>It holds all of a backup, or is as it was.</summary>
    public void End() => unfinished.End();

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
