using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Touyan.Platform;

namespace Touyan.Reliability.Servers;

/// <summary>A folder and a database that the product stands on.</summary>
/// <param name="Engine">sqlite or postgres.</param>
/// <param name="DataFolder">The product's data folder.</param>
/// <param name="Postgres">The server; null for SQLite.</param>
/// <param name="Disk">A small disk of its own under the database; null where none can be mounted.</param>
internal sealed record Ground(string Engine, string DataFolder, OwnPostgres? Postgres, SmallDisk? Disk)
{
    public Dictionary<string, string> Settings =>
        new(StringComparer.Ordinal)
        {
            ["TOUYAN_DATA"] = DataFolder,
            ["TOUYAN_DATABASE"] = Postgres?.ConnectionString ?? "",
            ["TOUYAN_DEMO"] = "300",
            ["DOTNET_TieredPGO"] = "0",
            ["DOTNET_gcServer"] = "0",
        };

    /// <summary>A connection of the driver alone, beside the product.</summary>
    public async Task<DbConnection> OpenAsync()
    {
        var file = new TouyanOptions { DataFolder = DataFolder }.SqliteFile;
        DbConnection connection = Postgres is null
            ? new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False;Default Timeout=30")
            : new NpgsqlConnection(Postgres.ConnectionString + ";Pooling=False");
        await connection.OpenAsync();
        return connection;
    }
}
