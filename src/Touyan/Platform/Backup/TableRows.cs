using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Touyan.Platform.Data;

namespace Touyan.Platform.Backup;

/// <summary>Reads the rows of a table as the database keeps them, past the model: nothing is opened, filtered or tracked.</summary>
internal static class TableRows
{
    /// <summary>All rows, or those of one county. The same array holds each row in turn.</summary>
    public static async IAsyncEnumerable<object?[]> ReadAsync(
        TouyanDb db,
        StoredTable table,
        (string Column, int Code)? county,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        await using var command = Command(db, $"SELECT {Names(table)} FROM \"{table.Name}\"{Where(county)} ORDER BY {Key(table)}");
        await using var rows = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, ct);
        var row = new object?[table.Columns.Count];
        while (await rows.ReadAsync(ct))
        {
            for (var i = 0; i < row.Length; i++)
                row[i] = rows.IsDBNull(i) ? null : Value(rows, i, table.Columns[i].Kind);

            yield return row;
        }
    }

    /// <summary>How many rows there are, or how many of one county.</summary>
    public static async Task<long> CountAsync(TouyanDb db, StoredTable table, (string Column, int Code)? county, CancellationToken ct)
    {
        await using var command = Command(db, $"SELECT count(*) FROM \"{table.Name}\"{Where(county)}");
        return Convert.ToInt64(await command.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture);
    }

    /// <summary>True when there is a row at all.</summary>
    public static async Task<bool> AnyAsync(TouyanDb db, StoredTable table, CancellationToken ct)
    {
        await using var command = Command(db, $"SELECT 1 FROM \"{table.Name}\" LIMIT 1");
        return await command.ExecuteScalarAsync(ct) is not null;
    }

    public static string Names(StoredTable table) => string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\""));

    private static string Key(StoredTable table) => string.Join(", ", table.Key.Select(c => $"\"{c}\""));

    private static string Where((string Column, int Code)? county) =>
        county is { } only ? string.Create(CultureInfo.InvariantCulture, $" WHERE \"{only.Column}\" = {only.Code}") : "";

    private static DbCommand Command(TouyanDb db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    private static object Value(DbDataReader rows, int i, ValueKind kind) =>
        kind switch
        {
            ValueKind.Text => rows.GetString(i),
            ValueKind.Int => rows.GetInt32(i),
            ValueKind.Long => rows.GetInt64(i),
            ValueKind.Truth => rows.GetBoolean(i),
            ValueKind.Day => rows.GetFieldValue<DateOnly>(i),
            ValueKind.Instant => DateTime.SpecifyKind(rows.GetDateTime(i), DateTimeKind.Utc),
            ValueKind.Id => rows.GetGuid(i),
            ValueKind.Bytes => rows.GetFieldValue<byte[]>(i),
            _ => throw new NotSupportedException(kind.ToString()),
        };
}
