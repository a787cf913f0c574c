using Npgsql;
using Touyan.Platform;

namespace Touyan.Tests.Support;

/// <summary>A database for one app: a folder with SQLite, or a fresh database on the server that TOUYAN_TEST_DATABASE names.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("TOUYAN_TEST_DATABASE") is { Length: > 0 } given
        ? given
        : null;

    private readonly string name = "touyan_test_" + Guid.CreateVersion7().ToString("N");

    private TestDatabase() => Folder = Directory.CreateTempSubdirectory("touyan-test-").FullName;

    public static bool IsPostgres => Server is not null;

    public string Folder { get; }

    /// <summary>Null for SQLite.</summary>
    public string? ConnectionString { get; private set; }

    /// <summary>The engines that can be had here: SQLite always.</summary>
    public static TheoryData<bool> Engines => Server is null ? [false] : [false, true];

    /// <summary>A new one, on PostgreSQL where there is a server.</summary>
    /// <param name="onPostgres">Says otherwise.</param>
    /// <param name="like">One of the same engine, to which nobody is connected, whose tables it begins with; null for an empty one.</param>
    public static async Task<TestDatabase> CreateAsync(bool? onPostgres = null, TestDatabase? like = null)
    {
        var database = new TestDatabase();
        if (!(onPostgres ?? IsPostgres))
        {
            if (like is not null)
                File.Copy(like.Options.SqliteFile, database.Options.SqliteFile);

            return database;
        }

        await RunAsync($"CREATE DATABASE {database.name}{(like is null ? "" : $" TEMPLATE {like.name}")}");
        database.ConnectionString = new NpgsqlConnectionStringBuilder(Server)
        {
            Database = database.name,
            MaxPoolSize = 60,
        }.ConnectionString;
        return database;
    }

    /// <summary>What the program is told of it.</summary>
    public TouyanOptions Options => new() { DataFolder = Folder, Database = ConnectionString };

    public async ValueTask DisposeAsync()
    {
        if (ConnectionString is not null)
            await RunAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");

        Directory.Delete(Folder, recursive: true);
    }

    private static async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
