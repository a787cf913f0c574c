using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;
using Touyan.Bench.Servers;

namespace Touyan.Bench.Yardsticks;

/// <summary>
/// Writing the rows of an import by bulk copy alone: taken out of a county into which the product wrote them, held in memory, and written by the
/// driver into the same tables, with their keys and indexes, of a county that does not have them: COPY on PostgreSQL, prepared inserts of several
/// rows on SQLite, in one transaction.
/// </summary>
internal sealed class BareRows
{
    private const int ParametersPerStatement = 400;

    // Those that others point at come first.
    private static readonly (string Table, string Which)[] Written =
    [
        ("imports", "TRUE"),
        ("import_files", "TRUE"),
        ("members", "import_id IS NOT NULL"),
        ("membership_spells", OfImported),
        ("education_records", OfImported),
        ("occupation_spells", OfImported),
        ("import_rows", "TRUE"),
        ("trail_entries", "act_code = 'member.import' OR subject_kind = 'import'"),
    ];

    /// <summary>What an import of running cases writes.</summary>
    public static readonly IReadOnlyList<(string Table, string Which)> OfCases =
    [
        ("imports", "TRUE"),
        ("import_files", "TRUE"),
        ("procedure_definitions", $"id IN ({OfNewDefinitions})"),
        ("cases", "import_id IS NOT NULL"),
        ("case_parties", OfImportedCases),
        ("case_steps", OfImportedCases),
        ("case_keepers", OfImportedCases),
        ("case_events", OfImportedCases),
        ("import_rows", "TRUE"),
        (
            "trail_entries",
            $"subject_id IN (SELECT id FROM cases WHERE import_id IS NOT NULL) OR subject_id IN (SELECT id FROM imports) OR subject_id IN ({OfNewDefinitions})"
        ),
    ];

    private const string OfImportedCases = "case_id IN (SELECT id FROM cases WHERE import_id IS NOT NULL)";

    // The demo county has cases of its own: what they rest on is there already.
    private const string OfNewDefinitions =
        "SELECT definition_id FROM cases WHERE import_id IS NOT NULL EXCEPT SELECT definition_id FROM cases WHERE import_id IS NULL";

    private const string OfImported = "member_id IN (SELECT id FROM members WHERE import_id IS NOT NULL)";

    private readonly List<Rows> tables;

    private BareRows(List<Rows> tables) => this.tables = tables;

    public int Count => tables.Sum(t => t.Values.Count);

    /// <summary>The rows that an import brought into a county.</summary>
    public static BareRows Of(Ground imported, IReadOnlyList<(string Table, string Which)>? written = null)
    {
        using var connection = imported.Open();
        return new BareRows([.. (written ?? Written).Select(w => Read(connection, w.Table, w.Which))]);
    }

    /// <summary>The same, to be written into another table of the same columns.</summary>
    public BareRows Into(string table) => new(tables.ConvertAll(t => t with { Table = table }));

    /// <summary>Seconds that it takes to write them all.</summary>
    public double WriteInto(Ground fresh)
    {
        using var connection = fresh.Open();
        var began = Stopwatch.GetTimestamp();
        using (var transaction = connection.BeginTransaction())
        {
            foreach (var rows in tables.Where(t => t.Values.Count > 0))
            {
                if (connection is NpgsqlConnection postgres)
                    Copy(postgres, rows);
                else
                    Insert((SqliteConnection)connection, rows);
            }

            transaction.Commit();
        }

        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static Rows Read(DbConnection connection, string table, string which)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table} WHERE {which}";
        using var reader = command.ExecuteReader();
        var columns = Enumerable.Range(0, reader.FieldCount).Select(i => (reader.GetName(i), reader.GetDataTypeName(i))).ToArray();
        var values = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[columns.Length];
            reader.GetValues(row);
            values.Add(row);
        }

        return new Rows(table, columns, values);
    }

    private static void Copy(NpgsqlConnection connection, Rows rows)
    {
        using var copy = connection.BeginBinaryImport($"COPY {rows.Table} ({rows.Names}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows.Values)
        {
            copy.StartRow();
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] is DBNull)
                    copy.WriteNull();
                else
                    copy.Write(row[i], rows.Columns[i].Type);
            }
        }

        copy.Complete();
    }

    private static void Insert(SqliteConnection connection, Rows rows)
    {
        foreach (var chunks in rows.Values.Chunk(ParametersPerStatement / rows.Columns.Length).GroupBy(chunk => chunk.Length))
        {
            using var insert = connection.CreateCommand();
            var places = Enumerable
                .Range(0, chunks.Key * rows.Columns.Length)
                .Select(i => insert.Parameters.Add(new SqliteParameter($"@{i}", null)));
            var lines = places.Select(p => p.ParameterName).Chunk(rows.Columns.Length).Select(line => $"({string.Join(',', line)})");
            insert.CommandText = $"INSERT INTO {rows.Table} ({rows.Names}) VALUES {string.Join(',', lines)}";
            insert.Prepare();
            foreach (var chunk in chunks)
            {
                var i = 0;
                foreach (var value in chunk.SelectMany(row => row))
                    insert.Parameters[i++].Value = value;

                insert.ExecuteNonQuery();
            }
        }
    }

    private sealed record Rows(string Table, (string Name, string Type)[] Columns, List<object[]> Values)
    {
        public string Names { get; } = string.Join(", ", Columns.Select(c => $"\"{c.Name}\""));
    }
}
