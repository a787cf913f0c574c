using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Touyan.Platform.Secrets;

namespace Touyan.Platform.Data;

/// <summary>Registers the database: embedded SQLite in the data folder, or PostgreSQL when TOUYAN_DATABASE names one.</summary>
public static class DataSetup
{
    public static IServiceCollection AddData(this IServiceCollection services, TouyanOptions options)
    {
        services.AddSingleton(options);
        if (options.Database is { } postgres)
        {
            services.AddPooledDbContextFactory<PostgresTouyanDb>(
                (s, o) => UsePostgres(o, postgres).AddInterceptors(Interceptors(s)).ConfigureWarnings(LogOnce)
            );
            services.AddSingleton<INewDb>(s => new NewDb<PostgresTouyanDb>(
                s.GetRequiredService<IDbContextFactory<PostgresTouyanDb>>(),
                s.GetRequiredService<CountySecrets>(),
                () => new PostgresTouyanDb(s.GetRequiredService<DbContextOptions<PostgresTouyanDb>>())
            ));
        }
        else
        {
            Directory.CreateDirectory(options.DataFolder);
            services.AddPooledDbContextFactory<SqliteTouyanDb>(
                (s, o) => UseSqlite(o, options.SqliteFile).AddInterceptors(Interceptors(s)).ConfigureWarnings(LogOnce)
            );
            services.AddSingleton<INewDb>(s => new NewDb<SqliteTouyanDb>(
                s.GetRequiredService<IDbContextFactory<SqliteTouyanDb>>(),
                s.GetRequiredService<CountySecrets>(),
                () => new SqliteTouyanDb(s.GetRequiredService<DbContextOptions<SqliteTouyanDb>>()),
                staysOpen: true
            ));
        }

        return services
            .AddScoped<GivenUnit>()
            .AddScoped(s => s.GetRequiredService<GivenUnit>().Db ?? s.GetRequiredService<INewDb>().Create())
            .AddScoped<OtherCounty>()
            .AddSingleton<Migrator>();
    }

    /// <summary>Options for SQLite: foreign keys on, readers beside one writer.</summary>
    public static DbContextOptionsBuilder UseSqlite(DbContextOptionsBuilder builder, string file) =>
        builder.UseSqlite(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                ForeignKeys = true,
                DefaultTimeout = 30,
            }.ConnectionString
        );

    /// <summary>
    /// Options for PostgreSQL: statements prepared by themselves once they are seen often. Connections go back to their pool as they are:
    /// nothing here sets anything that would outlast a transaction, and resetting costs as much as a short query.
    /// </summary>
    public static DbContextOptionsBuilder UsePostgres(DbContextOptionsBuilder builder, string connectionString) =>
        builder.UseNpgsql(
            new Npgsql.NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 100, NoResetOnClose = true }.ConnectionString
        );

    // What fails comes up as an exception, which is logged where it ends, with a reference; not three times on its way.
    private static void LogOnce(WarningsConfigurationBuilder warnings) =>
        warnings.Log(
            (RelationalEventId.CommandError, LogLevel.Debug),
            (RelationalEventId.ConnectionError, LogLevel.Debug),
            (RelationalEventId.TransactionError, LogLevel.Debug),
            (CoreEventId.QueryIterationFailed, LogLevel.Debug),
            (CoreEventId.SaveChangesFailed, LogLevel.Debug),
            (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug)
        );

    private static IEnumerable<IInterceptor> Interceptors(IServiceProvider services) => services.GetServices<IInterceptor>();

    // Opening costs SQLite more than most statements do, for its functions are registered anew each time: a unit of work does it once.
    private sealed class NewDb<TDb>(IDbContextFactory<TDb> factory, CountySecrets secrets, Func<TDb> unpooled, bool staysOpen = false)
        : INewDb
        where TDb : TouyanDb
    {
        public TouyanDb Create()
        {
            var db = factory.CreateDbContext();
            db.Enter(0);
            db.Secrets = secrets;
            db.Sealing = null;
            db.Beside.Clear();
            if (staysOpen)
                db.Database.OpenConnection();

            return db;
        }

        // Not from the pool: one that has another's connection must not come back to it.
        public TouyanDb CreateBeside(TouyanDb first, int county)
        {
            var db = OnConnectionOf(first, county);
            first.Beside.Add(db);
            return db;
        }

        public TouyanDb CreateTrial(TouyanDb first) => OnConnectionOf(first, first.County);

        private TouyanDb OnConnectionOf(TouyanDb first, int county)
        {
            var db = unpooled();
            db.Secrets = secrets;
            db.Enter(county);
            db.Database.SetDbConnection(first.Database.GetDbConnection(), contextOwnsConnection: false);
            if (first.Database.CurrentTransaction is { } running)
                db.Database.UseTransaction(running.GetDbTransaction());

            return db;
        }
    }
}

/// <summary>Makes units of work outside a request (jobs, commands, a second unit beside the first).</summary>
public interface INewDb
{
    TouyanDb Create();

    /// <summary>One in another county, on the connection of the first, and saved with it.</summary>
    TouyanDb CreateBeside(TouyanDb first, int county);

    /// <summary>One in the same county, on the connection of the first: it sees what the first has written, is thrown away, and saved with nothing.</summary>
    TouyanDb CreateTrial(TouyanDb first);
}
