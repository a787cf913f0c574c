using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Touyan.Bench.Data;
using Touyan.Bench.Servers;

namespace Touyan.Bench.Yardsticks;

/// <summary>
/// The yardstick of deciding: the rows that the product wrote for each decision, taken out of the county in which it wrote them and written by the driver alone
/// into one that does not have them, one transaction a decision, on as many connections, prepared; nothing is read, nothing asked. SQLite has one writer:
/// there it is one connection that writes them one after the other and waits for nobody.
/// </summary>
internal sealed class BareDecisions
{
    private static readonly string OfCounty = string.Create(CultureInfo.InvariantCulture, $"county_code = {CountyCopies.Template}");

    // Those that others point at come first.
    private static readonly (string Table, string Case, string Which)[] Written =
    [
        ("case_decisions", "case_id", "TRUE"),
        ("case_steps", "case_id", "closed_at IS NULL"),
        ("case_keepers", "case_id", "closed_at IS NULL"),
        ("trail_entries", "subject_id", "act_code = 'case.decide'"),
    ];

    private readonly List<(object Case, List<(string Table, string[] Columns, object[] Values)> Rows)> decisions;

    private BareDecisions(List<(object Case, List<(string Table, string[] Columns, object[] Values)> Rows)> decisions) =>
        this.decisions = decisions;

    public static BareDecisions Of(Ground decided)
    {
        using var connection = decided.Open();
        var rows = Written
            .SelectMany(w => Rows(connection, w.Table, w.Case, w.Which))
            .ToLookup(r => r.Case, r => (r.Table, r.Columns, r.Values));
        return new BareDecisions([.. rows.Select(r => (r.Key, r.ToList()))]);
    }

    /// <summary>Decisions per second.</summary>
    public async Task<double> WriteIntoAsync(Ground fresh, int connections)
    {
        var (waiting, began) = (
            new ConcurrentQueue<(object Case, List<(string Table, string[] Columns, object[] Values)> Rows)>(decisions),
            Stopwatch.GetTimestamp()
        );
        await Task.WhenAll(
            Enumerable
                .Range(0, fresh.Postgres is null ? 1 : connections)
                .Select(_ =>
                    Task.Factory.StartNew(
                        () =>
                        {
                            using var writer = new PreparedWriter(fresh);
                            while (waiting.TryDequeue(out var decision))
                                Write(writer, decision.Case, decision.Rows);
                        },
                        TaskCreationOptions.LongRunning
                    )
                )
        );
        return decisions.Count / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static void Write(PreparedWriter writer, object id, List<(string Table, string[] Columns, object[] Values)> rows)
    {
        writer.Begin();
        writer.Run($"UPDATE cases SET version = version + 1, due_on = due_on WHERE {OfCounty} AND id = @0", [id]);
        writer.Run(
            $"UPDATE case_keepers SET closed_at = (SELECT s.opened_at FROM case_steps AS s WHERE s.{OfCounty} AND s.id = step_id) WHERE {OfCounty} AND case_id = @0 AND closed_at IS NULL",
            [id]
        );
        writer.Run(
            $"UPDATE case_steps SET closed_at = opened_at, outcome = 'agree' WHERE {OfCounty} AND case_id = @0 AND closed_at IS NULL",
            [id]
        );
        foreach (var (table, columns, values) in rows)
            writer.Run(
                $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", values.Select((_, i) => $"@{i}"))})",
                values
            );

        writer.Commit();
    }

    private static IEnumerable<(object Case, string Table, string[] Columns, object[] Values)> Rows(
        DbConnection connection,
        string table,
        string ofCase,
        string which
    )
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT * FROM {table} WHERE {OfCounty} AND {which}
                AND {ofCase} IN (SELECT case_id FROM case_decisions WHERE {OfCounty} AND case_id IN ({BareCases.Filled}))
            """;
        using var reader = command.ExecuteReader();
        var at = reader.GetOrdinal(ofCase);
        string[] columns = [.. Enumerable.Range(0, reader.FieldCount).Select(i => $"\"{reader.GetName(i)}\"")];
        while (reader.Read())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            yield return (values[at], table, columns, values);
        }
    }
}
