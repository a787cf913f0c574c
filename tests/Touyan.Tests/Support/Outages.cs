using System.Data.Common;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Touyan.Platform.Data;

namespace Touyan.Tests.Support;

/// <summary>
/// A disk that has no room when the test says so: SQLite may not let its file grow, PostgreSQL answers at the entry of the trail, which comes last,
/// with the error that it gives when it cannot let a file grow.
/// </summary>
internal sealed class SmallDisk : DbConnectionInterceptor
{
    private const string Fill = """
        CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$;
        CREATE TRIGGER no_room BEFORE INSERT ON trail_entries FOR EACH STATEMENT EXECUTE FUNCTION no_room();
        """;

    private const int Unlimited = 1_073_741_823;

    private bool isFull;

    public void Under(IWebHostBuilder host) => host.ConfigureTestServices(services => services.AddSingleton<IInterceptor>(this));

    public Task FillAsync(SmallCounty county) => SetAsync(county, full: true, Fill);

    public Task ClearAsync(SmallCounty county) =>
        SetAsync(county, full: false, "DROP TRIGGER no_room ON trail_entries; DROP FUNCTION no_room()");

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Limit(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Limit(connection);
        return Task.CompletedTask;
    }

    private async Task SetAsync(SmallCounty county, bool full, string sql)
    {
        isFull = full;
        if (TestDatabase.IsPostgres)
            await county.LookAsync(db => db.Database.ExecuteSqlRawAsync(sql));
    }

    // A limit below what there is already means: no more than that. It counts for this connection.
    private void Limit(DbConnection connection)
    {
        if (connection is not SqliteConnection)
            return;

        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA max_page_count = {(isFull ? 1 : Unlimited)}";
        command.ExecuteNonQuery();
    }
}

/// <summary>The database of an app whose statements wait for others no longer than a second.</summary>
internal sealed class Impatience : DbConnectionInterceptor
{
    public static void Under(IWebHostBuilder host) =>
        host.ConfigureTestServices(services => services.AddSingleton<IInterceptor, Impatience>().AddSingleton<IInterceptor, OfCommands>());

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (connection is SqliteConnection sqlite)
            sqlite.DefaultTimeout = 1;
    }

    private sealed class OfCommands : DbCommandInterceptor
    {
        public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
        {
            result.CommandTimeout = 1;
            return result;
        }
    }
}

/// <summary>A connection that breaks at updates of one table, as often as the test says.</summary>
internal sealed class CutConnection(string table) : DbCommandInterceptor
{
    public int Left { get; set; }

    public void Under(IWebHostBuilder host) => host.ConfigureTestServices(services => services.AddSingleton<IInterceptor>(this));

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        if (Left == 0 || !command.CommandText.Replace("\"", "").StartsWith($"UPDATE {table} ", StringComparison.Ordinal))
            return ValueTask.FromResult(result);

        Left--;
        throw new NpgsqlException("Cut", new IOException());
    }
}

/// <summary>Someone who writes and does not end: others may read, and wait with what they write. Dispose it.</summary>
internal sealed class WriteLock : IAsyncDisposable
{
    private readonly TouyanDb db;

    private WriteLock(TouyanDb db) => this.db = db;

    public static async Task<WriteLock> TakeAsync(SmallCounty county, string table)
    {
        var held = new WriteLock(county.App.Services.GetRequiredService<INewDb>().Create());
        // On SQLite a transaction that begins to write keeps all other writers out.
        await held.db.Database.BeginTransactionAsync();
        if (TestDatabase.IsPostgres)
            await held.LockAsync($"LOCK TABLE {table} IN SHARE ROW EXCLUSIVE MODE");

        return held;
    }

    public async ValueTask DisposeAsync() => await db.DisposeAsync();

    private Task LockAsync(string sql) => db.Database.ExecuteSqlRawAsync(sql);
}
