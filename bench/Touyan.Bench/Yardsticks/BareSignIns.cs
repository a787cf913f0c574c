using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Touyan.Bench.Data;
using Touyan.Bench.Servers;

namespace Touyan.Bench.Yardsticks;

/// <summary>
/// The yardstick of signing in to meetings: the row of the list changed and the trail entry written by the driver alone, one transaction each, on as many
/// connections, prepared; nothing is read, nothing asked. SQLite has one writer: there it is one connection.
/// </summary>
internal sealed class BareSignIns
{
    private static readonly string OfCounty = string.Create(CultureInfo.InvariantCulture, $"county_code = {CountyCopies.Template}");

    private readonly List<object> rows;
    private readonly List<(string[] Columns, object[] Values)> entries;

    private BareSignIns(List<object> rows, List<(string[] Columns, object[] Values)> entries) =>
        (this.rows, this.entries) = (rows, entries);

    /// <summary>What the product wrote when these signed in.</summary>
    public static BareSignIns Of(Ground signedIn)
    {
        using var connection = signedIn.Open();
        var written = Read(
            connection,
            $"SELECT * FROM trail_entries WHERE {OfCounty} AND act_code = 'meeting.sign-in' AND origin LIKE 'api%'"
        );
        var changed = Read(
            connection,
            $"SELECT id FROM attendances WHERE {OfCounty} AND meeting_id IN (SELECT subject_id FROM trail_entries WHERE {OfCounty} AND act_code = 'meeting.sign-in' AND origin LIKE 'api%') ORDER BY id LIMIT {written.Count}"
        );
        return new BareSignIns(changed.ConvertAll(r => r.Values[0]), written);
    }

    /// <summary>Sign-ins per second.</summary>
    public async Task<double> WriteIntoAsync(Ground fresh, int connections)
    {
        var waiting = new ConcurrentQueue<(object Row, (string[] Columns, object[] Values) Entry)>(rows.Zip(entries));
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(
            Enumerable
                .Range(0, fresh.Postgres is null ? 1 : connections)
                .Select(_ => Task.Factory.StartNew(() => WriteAll(fresh, waiting), TaskCreationOptions.LongRunning))
        );
        return entries.Count / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static void WriteAll(Ground fresh, ConcurrentQueue<(object Row, (string[] Columns, object[] Values) Entry)> waiting)
    {
        using var writer = new PreparedWriter(fresh);
        while (waiting.TryDequeue(out var next))
        {
            writer.Begin();
            writer.Run($"UPDATE attendances SET state = 2, version = version + 1 WHERE {OfCounty} AND id = @0", [next.Row]);
            var (columns, values) = next.Entry;
            writer.Run(
                $"INSERT INTO trail_entries ({string.Join(", ", columns)}) VALUES ({string.Join(", ", values.Select((_, i) => $"@{i}"))})",
                values
            );
            writer.Commit();
        }
    }

    private static List<(string[] Columns, object[] Values)> Read(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        string[] columns = [.. Enumerable.Range(0, reader.FieldCount).Select(i => $"\"{reader.GetName(i)}\"")];
        var read = new List<(string[], object[])>();
        while (reader.Read())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            read.Add((columns, values));
        }

        return read;
    }
}
