using System.Data;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Touyan.Kernel;

namespace Touyan.Platform.Data;

/// <summary>
/// Writes many new rows of one table at once, past the change tracker: prepared statements on SQLite, COPY on PostgreSQL; in the transaction
/// that is running, or in one of its own. The caller writes the trail entries (they are rows like others) and keeps the order: first the rows
/// that others point at.
/// </summary>
public static class BulkInsert
{
    private const int ParametersPerStatement = 200;

    extension(TouyanDb db)
    {
        /// <summary>Inserts the rows; returns how many there were.</summary>
        public async Task<int> BulkInsertAsync<T>(IEnumerable<T> rows, CancellationToken ct)
            where T : class
        {
            var columns = Column.Of(db, typeof(T));
            if (db.Database.CurrentTransaction is not null)
                return await WriteAsync(db, columns, rows, ct);

            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var count = await WriteAsync(db, columns, rows, ct);
            await transaction.CommitAsync(ct);
            return count;
        }
    }

    private static Task<int> WriteAsync<T>(TouyanDb db, Column[] columns, IEnumerable<T> rows, CancellationToken ct)
        where T : class
    {
        var own = rows.Select(row => Owned(row, db.County));
        var table = db.Model.FindEntityType(typeof(T))!.GetTableName()!;
        return db.Database.IsNpgsql() ? CopyAsync(db, table, columns, own, ct) : InsertAsync(db, table, columns, own, ct);
    }

    private static async Task<int> CopyAsync<T>(TouyanDb db, string table, Column[] columns, IEnumerable<T> rows, CancellationToken ct)
        where T : class
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
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

    private static async Task<int> InsertAsync<T>(TouyanDb db, string table, Column[] columns, IEnumerable<T> rows, CancellationToken ct)
        where T : class
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var transaction = (SqliteTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
        var count = 0;
        SqliteCommand? full = null;
        foreach (var chunk in rows.Chunk(Math.Max(1, ParametersPerStatement / columns.Length)))
        {
            ct.ThrowIfCancellationRequested();
            var isFull = full is null || full.Parameters.Count == chunk.Length * columns.Length;
            var insert = isFull ? full ??= Statement(chunk.Length) : Statement(chunk.Length);
            Fill(insert, columns, chunk);
            insert.ExecuteNonQuery();
            count += chunk.Length;
            if (!isFull)
                await insert.DisposeAsync();
        }

        if (full is not null)
            await full.DisposeAsync();

        return count;

        SqliteCommand Statement(int length)
        {
            var insert = connection.CreateCommand();
            insert.Transaction = transaction;
            insert.CommandText = Values(table, columns, length);
            for (var i = 0; i < length * columns.Length; i++)
                insert.Parameters.Add(new SqliteParameter($"@{i}", value: null));

            insert.Prepare();
            return insert;
        }
    }

    private static void Fill<T>(SqliteCommand insert, Column[] columns, T[] rows)
        where T : class
    {
        var i = 0;
        foreach (var row in rows)
        {
            foreach (var column in columns)
                insert.Parameters[i++].Value = column.Read(row) ?? DBNull.Value;
        }
    }

    private static string Names(Column[] columns) => string.Join(", ", columns.Select(c => $"\"{c.Name}\""));

    private static string Values(string table, Column[] columns, int rows)
    {
        var sql = new StringBuilder($"INSERT INTO {table} ({Names(columns)}) VALUES ");
        for (var row = 0; row < rows; row++)
        {
            sql.Append(row == 0 ? "(" : ", (");
            sql.AppendJoin(", ", Enumerable.Range(row * columns.Length, columns.Length).Select(i => $"@{i}"));
            sql.Append(')');
        }

        return sql.ToString();
    }

    private static T Owned<T>(T row, int county) =>
        row is ICountyOwned owned && owned.CountyCode != county
            ? throw new InvalidOperationException($"{typeof(T).Name} of another county in this unit of work.")
            : row;

    private sealed record Column(string Name, string StoreType, Func<object, object?> Read)
    {
        public static Column[] Of(TouyanDb db, Type type)
        {
            var entity = db.Model.FindEntityType(type) ?? throw new InvalidOperationException($"{type.Name} has no table.");
            return [.. entity.GetProperties().Select(Of)];
        }

        private static Column Of(IProperty property)
        {
            var mapping = property.GetRelationalTypeMapping();
            var getter = property.GetGetter();
            var convert = mapping.Converter?.ConvertToProvider;
            return new Column(
                property.GetColumnName(),
                mapping.StoreTypeNameBase,
                row =>
                    getter.GetClrValueUsingContainingEntity(row) is not { } value ? null
                    : convert is null ? value
                    : convert(value)
            );
        }
    }
}
