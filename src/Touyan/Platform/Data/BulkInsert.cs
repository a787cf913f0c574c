using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Touyan.Kernel;
using Touyan.Platform.Secrets;

namespace Touyan.Platform.Data;

/// <summary>
/// Writes many new rows of one table at once, past the change tracker: a prepared statement on SQLite, COPY on PostgreSQL; in the transaction
/// that is running, or in one of its own. The caller writes the trail entries (they are rows like others) and keeps the order: first the rows
/// that others point at.
/// </summary>
public static class BulkInsert
{
    extension(TouyanDb db)
    {
        /// <summary>Inserts the rows; returns how many there were.</summary>
        public async Task<int> BulkInsertAsync<T>(IEnumerable<T> rows, CancellationToken ct)
            where T : class
        {
            if (db.Database.CurrentTransaction is not null)
                return await WriteAsync(db, rows, ct);

            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var count = await WriteAsync(db, rows, ct);
            await transaction.CommitAsync(ct);
            return count;
        }
    }

    private static async Task<int> WriteAsync<T>(TouyanDb db, IEnumerable<T> rows, CancellationToken ct)
        where T : class
    {
        var entity = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} has no table.");
        var (table, columns) = (entity.GetTableName()!, BulkColumn.Of(entity));
        var own = rows.Select(row => Owned(row, db.County));
        if (SecretTable.Of(entity) is { } secrets)
        {
            var keys = await db.Secrets.HoldAsync(db, ct);
            own = own.Select(row =>
            {
                secrets.Seal(row, keys);
                return row;
            });
        }

        return db.Database.GetDbConnection() switch
        {
            NpgsqlConnection postgres => await CopyAsync(postgres, table, columns, own, ct),
            SqliteConnection sqlite => Insert(sqlite, table, columns, own, ct),
            var other => throw new NotSupportedException(other.GetType().Name),
        };
    }

    private static async Task<int> CopyAsync<T>(
        NpgsqlConnection connection,
        string table,
        BulkColumn[] columns,
        IEnumerable<T> rows,
        CancellationToken ct
    )
        where T : class
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {table} ({Names(columns)}) FROM STDIN (FORMAT BINARY)", ct);
        var count = 0;
        foreach (var row in rows)
        {
            await copy.StartRowAsync(ct);
            foreach (var column in columns)
            {
                if (column.Read(row) is { } value)
                    await copy.WriteAsync(value, column.StoreType, ct);
                else
                    await copy.WriteNullAsync(ct);
            }

            count++;
        }

        await copy.CompleteAsync(ct);
        return count;
    }

    private static int Insert<T>(SqliteConnection connection, string table, BulkColumn[] columns, IEnumerable<T> rows, CancellationToken ct)
        where T : class
    {
        var places = string.Join(", ", columns.Select(_ => "?"));
        using var insert = new SqliteInsert(connection, $"INSERT INTO {table} ({Names(columns)}) VALUES ({places})");
        var count = 0;
        foreach (var row in rows)
        {
            if (count++ % 1_000 == 0)
                ct.ThrowIfCancellationRequested();

            for (var i = 0; i < columns.Length; i++)
                insert.Bind(i + 1, columns[i].Read(row));

            insert.Run();
        }

        return count;
    }

    private static string Names(BulkColumn[] columns) => string.Join(", ", columns.Select(c => $"\"{c.Name}\""));

    private static T Owned<T>(T row, int county) =>
        row is ICountyOwned owned && owned.CountyCode != county
            ? throw new InvalidOperationException($"{typeof(T).Name} of another county in this unit of work.")
            : row;
}
