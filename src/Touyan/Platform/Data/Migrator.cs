using Microsoft.EntityFrameworkCore;

namespace Touyan.Platform.Data;

/// <summary>Brings the database to the shape of this program.</summary>
public sealed class Migrator(INewDb newDb)
{
    /// <summary>Applies what is missing. Returns true when the database was new.</summary>
    public async Task<bool> MigrateAsync(CancellationToken ct)
    {
        await using var db = newDb.Create();
        if (db.Database.IsNpgsql())
            db.Database.SetConnectionString(Sequential(db.Database.GetConnectionString()!));

        var isNew = !(await db.Database.GetAppliedMigrationsAsync(ct)).Any();
        await db.Database.MigrateAsync(ct);
        if (db.Database.IsSqlite())
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", ct);

        return isNew;
    }

    // Under Citus, changes of tables that refer to a reference table must go shard by shard; plain PostgreSQL ignores the setting.
    private static string Sequential(string connectionString) =>
        new Npgsql.NpgsqlConnectionStringBuilder(connectionString)
        {
            Options = "-c citus.multi_shard_modify_mode=sequential",
            Pooling = false,
        }.ConnectionString;
}
