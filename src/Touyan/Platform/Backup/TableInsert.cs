using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Touyan.Platform.Data;

namespace Touyan.Platform.Backup;

/// <summary>Writes rows of one table as they were kept, in the transaction that is running: a prepared statement on SQLite, COPY on PostgreSQL.</summary>
internal abstract class TableInsert : IAsyncDisposable
{
    public static async Task<TableInsert> BeginAsync(TouyanDb db, StoredTable table, CancellationToken ct) =>
        db.Database.GetDbConnection() switch
        {
            SqliteConnection sqlite => new IntoSqlite(sqlite, table),
            NpgsqlConnection postgres => await IntoPostgres.BeginAsync(postgres, table, ct),
            var other => throw new NotSupportedException(other.GetType().Name),
        };

    /// <summary>Rows may point at rows that come after them (an organisation and the one above it): SQLite looks at the end, PostgreSQL after each COPY.</summary>
    public static Task DeferKeysAsync(TouyanDb db, CancellationToken ct) =>
        db.Database.IsSqlite() ? db.Database.ExecuteSqlRawAsync("PRAGMA defer_foreign_keys = ON", ct) : Task.CompletedTask;

    public abstract Task WriteAsync(object?[] row, CancellationToken ct);

    /// <summary>After the last row.</summary>
    public abstract Task CompleteAsync(CancellationToken ct);

    public abstract ValueTask DisposeAsync();

    private sealed class IntoSqlite(SqliteConnection connection, StoredTable table) : TableInsert
    {
        private readonly SqliteInsert insert = new(
            connection,
            $"INSERT INTO \"{table.Name}\" ({TableRows.Names(table)}) VALUES ({string.Join(", ", table.Columns.Select(_ => "?"))})"
        );

        public override Task WriteAsync(object?[] row, CancellationToken ct)
        {
            for (var i = 0; i < row.Length; i++)
                insert.Bind(i + 1, row[i]);

            insert.Run();
            return Task.CompletedTask;
        }

        public override Task CompleteAsync(CancellationToken ct) => Task.CompletedTask;

        public override ValueTask DisposeAsync()
        {
            insert.Dispose();
            return ValueTask.CompletedTask;
        }
    }

    private sealed class IntoPostgres(NpgsqlBinaryImporter copy, StoredTable table) : TableInsert
    {
        // Keys and indexes of a large table are seen to when all its rows are there.
        private static readonly TimeSpan Patience = TimeSpan.FromHours(2);

        public static async Task<TableInsert> BeginAsync(NpgsqlConnection connection, StoredTable table, CancellationToken ct)
        {
            var sql = $"COPY \"{table.Name}\" ({TableRows.Names(table)}) FROM STDIN (FORMAT BINARY)";
            var copy = await connection.BeginBinaryImportAsync(sql, ct);
            copy.Timeout = Patience;
            return new IntoPostgres(copy, table);
        }

        public override async Task WriteAsync(object?[] row, CancellationToken ct)
        {
            await copy.StartRowAsync(ct);
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] is { } value)
                    await copy.WriteAsync(value, TypeOf(table.Columns[i].Kind), ct);
                else
                    await copy.WriteNullAsync(ct);
            }
        }

        public override async Task CompleteAsync(CancellationToken ct) => await copy.CompleteAsync(ct);

        public override ValueTask DisposeAsync() => copy.DisposeAsync();

        private static NpgsqlDbType TypeOf(ValueKind kind) =>
            kind switch
            {
                ValueKind.Text => NpgsqlDbType.Text,
                ValueKind.Int => NpgsqlDbType.Integer,
                ValueKind.Long => NpgsqlDbType.Bigint,
                ValueKind.Truth => NpgsqlDbType.Boolean,
                ValueKind.Day => NpgsqlDbType.Date,
                ValueKind.Instant => NpgsqlDbType.TimestampTz,
                ValueKind.Id => NpgsqlDbType.Uuid,
                ValueKind.Bytes => NpgsqlDbType.Bytea,
                _ => throw new NotSupportedException(kind.ToString()),
            };
    }
}
