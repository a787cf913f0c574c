using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using Touyan.Platform;

namespace Touyan.Bench.Servers;

/// <summary>A database that the product stands on.</summary>
/// <param name="Name">PostgreSQL or SQLite.</param>
/// <param name="DataFolder">The product's data folder.</param>
/// <param name="Postgres">Connection string; null for SQLite.</param>
internal sealed record Ground(string Name, string DataFolder, string? Postgres)
{
    /// <summary>What the product is told in its environment.</summary>
    public Dictionary<string, string?> Settings =>
        new(StringComparer.Ordinal)
        {
            ["TOUYAN_DATA"] = DataFolder,
            ["TOUYAN_DATABASE"] = Postgres ?? "",
            ["TOUYAN_DEMO"] = "off",
        };

    /// <summary>A connection of the driver alone.</summary>
    public DbConnection Open()
    {
        var file = new TouyanOptions { DataFolder = DataFolder }.SqliteFile;
        DbConnection connection = Postgres is null ? new SqliteConnection($"Data Source={file}") : new NpgsqlConnection(Postgres);
        connection.Open();
        return connection;
    }

    /// <summary>What a statement of one number says.</summary>
    public long Number(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>The same county once more, under another name, to be used up; not while something is connected to this one.</summary>
    public Task<Ground> CopyAsync(string name) => CopyToAsync(Named(name));

    public async Task<Ground> CopyToAsync(Ground copy)
    {
        await copy.RemoveAsync();
        await Shell.RunAsync("cp", ["-r", DataFolder, copy.DataFolder]);
        if (Postgres is not null)
            await RunAsync($"CREATE DATABASE \"{DatabaseOf(copy.Postgres!)}\" TEMPLATE \"{DatabaseOf(Postgres)}\"");

        return copy;
    }

    /// <summary>Where the copy of that name lies.</summary>
    public Ground Named(string name) =>
        this with
        {
            DataFolder = $"{DataFolder}-{name}",
            Postgres = Postgres is null ? null : NamedLike(name),
        };

    /// <summary>After much was written: what PostgreSQL's own housekeeping would have found out by the next day. SQLite has none.</summary>
    public async Task SettleAsync()
    {
        if (Postgres is null)
            return;

        await using var connection = new NpgsqlConnection(Postgres);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("VACUUM ANALYZE", connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Makes its empty database, where there must be one.</summary>
    public Task CreateAsync() => Postgres is null ? Task.CompletedTask : RunAsync($"CREATE DATABASE \"{DatabaseOf(Postgres)}\"");

    public async Task RemoveAsync()
    {
        if (Postgres is not null)
            await RunAsync($"DROP DATABASE IF EXISTS \"{DatabaseOf(Postgres)}\" WITH (FORCE)");

        SqliteConnection.ClearAllPools();
        if (Directory.Exists(DataFolder))
            Directory.Delete(DataFolder, recursive: true);
    }

    private string NamedLike(string name) =>
        new NpgsqlConnectionStringBuilder(Postgres) { Database = $"{DatabaseOf(Postgres!)}-{name}" }.ConnectionString;

    private static string DatabaseOf(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Database!;

    // Beside the databases that are copied: nobody may be connected to those.
    private async Task RunAsync(string sql)
    {
        NpgsqlConnection.ClearAllPools();
        var beside = new NpgsqlConnectionStringBuilder(Postgres) { Database = "template1", Pooling = false };
        await using var connection = new NpgsqlConnection(beside.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}
