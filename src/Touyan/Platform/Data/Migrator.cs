using Microsoft.EntityFrameworkCore;

namespace Touyan.Platform.Data;

/// <summary>Brings the database to the shape of this program.</summary>
public sealed class Migrator(TouyanOptions options, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Applies what is missing. Returns true when the database was new.</summary>
    public async Task<bool> MigrateAsync(CancellationToken ct)
    {
        await using var db = NewDb();
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
        if (!db.Database.GetMigrations().Except(applied, StringComparer.Ordinal).Any())
            return false;

        await using var turn = db.Database.IsSqlite() ? await TakeTurnAsync(ct) : null;
        if (turn is not null)
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL; DROP TABLE IF EXISTS \"__EFMigrationsLock\"", ct);

        await db.Database.MigrateAsync(ct);
        return applied.Count == 0;
    }

    // On SQLite EF marks in a table that it is at work, and a program that is killed meanwhile would leave the mark for ever: the next start would
    // wait for nobody. A lock on a file ends with whoever held it.
    private async Task<FileStream> TakeTurnAsync(CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return new FileStream(options.SqliteFile + ".migrating", FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
            }
            catch (IOException other) when (other.AsOutage() is null && File.Exists(options.SqliteFile + ".migrating"))
            {
                await Task.Delay(Pause, clock, ct);
            }
        }
    }

    // A unit of work of its own: units from the pool keep the connection string that they are given, and this one would go to requests.
    private TouyanDb NewDb()
    {
        if (options.Database is { } postgres)
            return new PostgresTouyanDb(Options<PostgresTouyanDb>(o => DataSetup.UsePostgres(o, Sequential(postgres))));

        return new SqliteTouyanDb(Options<SqliteTouyanDb>(o => DataSetup.UseSqlite(o, options.SqliteFile)));
    }

    private static DbContextOptions<TDb> Options<TDb>(Func<DbContextOptionsBuilder, DbContextOptionsBuilder> use)
        where TDb : TouyanDb => (DbContextOptions<TDb>)use(new DbContextOptionsBuilder<TDb>()).Options;

    // Under Citus, changes of tables that refer to a reference table must go shard by shard; plain PostgreSQL ignores the setting.
    private static string Sequential(string connectionString) =>
        new Npgsql.NpgsqlConnectionStringBuilder(connectionString)
        {
            Options = "-c citus.multi_shard_modify_mode=sequential",
            Pooling = false,
        }.ConnectionString;
}
