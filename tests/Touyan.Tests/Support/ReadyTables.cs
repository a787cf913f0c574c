using Microsoft.Data.Sqlite;
using Touyan.Platform.Data;

[assembly: AssemblyFixture(typeof(Touyan.Tests.Support.ReadyTables))]

namespace Touyan.Tests.Support;

/// <summary>A database with the program's tables and nothing in them: made once by its own migrations, and copied for each app, which would else make them anew.</summary>
public sealed class ReadyTables : IAsyncDisposable
{
    private static readonly Lazy<Task<TestDatabase>> Made = new(MakeAsync);

    internal static async Task<TestDatabase> CopyAsync() => await TestDatabase.CreateAsync(like: await Made.Value);

    public async ValueTask DisposeAsync()
    {
        if (Made.IsValueCreated)
            await (await Made.Value).DisposeAsync();
    }

    private static async Task<TestDatabase> MakeAsync()
    {
        var database = await TestDatabase.CreateAsync();
        await new Migrator(database.Options, TimeProvider.System).MigrateAsync(default);
        // Nobody may be connected to what is copied.
        SqliteConnection.ClearAllPools();
        return database;
    }
}
