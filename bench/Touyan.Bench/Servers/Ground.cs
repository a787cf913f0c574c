using System.Data.Common;
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
}
