using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Touyan.Platform.Data;

namespace Touyan.Platform.Keys.Rotation;

/// <summary>Reads and writes sealed columns as bytes, whatever they hold: rotation knows no entities.</summary>
internal sealed class SealedRows(TouyanDb db, SealedColumn column)
{
    public const int AtOnce = 500;

    /// <summary>A row: its key, its bytes, and the digest by which they are found where there is one.</summary>
    public sealed record Row(object[] Key, byte[] Bytes, byte[]? Digest);

    private string Keys => string.Join(", ", column.Key);

    /// <summary>The next rows whose value was sealed by another key than this one; all of them when <paramref name="current"/> is null.</summary>
    public async Task<List<Row>> NextAsync(object[]? after, byte[]? current, CancellationToken ct)
    {
        var beyond = after is null ? "" : $" AND ({Keys}) > ({string.Join(", ", after.Select((_, i) => $"@k{i}"))})";
        var stale = current is null ? "" : $" AND substr({column.Column}, 2, 4) <> @current";
        await using var command = Command(
            $"""
            SELECT {Keys}, {column.Column}, {column.Digest ?? "NULL"} FROM {column.Table}
            WHERE county_code = @county AND {column.Column} IS NOT NULL{stale}{beyond}
            ORDER BY {Keys} LIMIT {AtOnce}
            """,
            after
        );
        if (current is not null)
            Add(command, "current", current);

        var rows = new List<Row>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var key = Enumerable.Range(0, column.Key.Count).Select(reader.GetValue).ToArray();
            rows.Add(new Row(key, (byte[])reader.GetValue(column.Key.Count), reader.GetValue(column.Key.Count + 1) as byte[]));
        }

        return rows;
    }

    /// <summary>Writes other bytes where nobody wrote meanwhile; false when somebody did, who wrote under the new key already.</summary>
    public async Task<bool> PutAsync(Row row, string into, byte[] bytes, CancellationToken ct)
    {
        var where = string.Join(" AND ", column.Key.Select((name, i) => $"{name} = @k{i}"));
        await using var command = Command(
            $"UPDATE {column.Table} SET {into} = @bytes WHERE county_code = @county AND {where} AND {column.Column} = @seen",
            row.Key
        );
        Add(command, "bytes", bytes);
        Add(command, "seen", row.Bytes);
        return await command.ExecuteNonQueryAsync(ct) == 1;
    }

    private DbCommand Command(string sql, object[]? key)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        Add(command, "county", db.County);
        for (var i = 0; i < key?.Length; i++)
            Add(command, $"k{i}", key[i]);

        return command;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
