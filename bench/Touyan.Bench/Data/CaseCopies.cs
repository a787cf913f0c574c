using System.Data.Common;
using Touyan.Bench.Servers;
using Touyan.Bench.Yardsticks;

namespace Touyan.Bench.Data;

/// <summary>
/// Makes many cases of those that the product made: copied in the database, row by row with ids of their own, as often as needed. The trail does not tell of
/// the copies; no page that is measured on them asks it.
/// </summary>
internal sealed class CaseCopies(Ground county, int times)
{
    private static readonly string[] Tables = ["cases", "case_parties", "case_steps", "case_keepers", "case_events"];
    private static readonly string[] Ids = ["id", "case_id", "step_id"];

    public void Make()
    {
        using var connection = county.Open();
        if (county.Postgres is null)
            Run(connection, "PRAGMA cache_size = -1048576; PRAGMA synchronous = OFF");

        for (var copy = 1; copy < times; copy++)
        {
            foreach (var table in Tables)
                Run(connection, Copy(table, Columns(connection, table), copy));

            Console.WriteLine($"  {copy + 1} times as many");
        }
    }

    // Ids begin with the time at which they were made: another beginning makes another id.
    private string Copy(string table, IReadOnlyList<string> columns, int copy)
    {
        var text = county.Postgres is null ? "" : "::text";
        var id = county.Postgres is null ? "" : "::uuid";
        var values = columns.Select(c =>
            Ids.Contains(c, StringComparer.Ordinal) ? $"('{copy:X8}' || substr(\"{c}\"{text}, 9)){id}"
            : c == "number" ? $"number || '-{copy}'"
            : $"\"{c}\""
        );
        var which = table == "cases" ? "id" : "case_id";
        return $"""
            INSERT INTO {table} ({string.Join(", ", columns.Select(c => $"\"{c}\""))})
            SELECT {string.Join(", ", values)} FROM {table} WHERE {which} IN ({BareCases.Filled} AND number NOT LIKE '%-%')
            """;
    }

    private static List<string> Columns(DbConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table} LIMIT 0";
        using var reader = command.ExecuteReader();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    private static void Run(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        command.ExecuteNonQuery();
    }
}
