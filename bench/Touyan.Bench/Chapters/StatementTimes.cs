using System.Data.Common;
using System.Diagnostics;
using Touyan.Bench.Report;
using Touyan.Bench.Servers;
using Touyan.Bench.Yardsticks;

namespace Touyan.Bench.Chapters;

/// <summary>For who looks for the slow one: each statement of a page with its time by the driver alone, and its plan.</summary>
internal static class StatementTimes
{
    private const int Times = 15;

    public static void Show(Ground ground, IEnumerable<WatchedPage> pages)
    {
        using var connection = ground.Open();
        foreach (var page in pages)
        {
            foreach (var statement in page.Statements[^1])
            {
                using var command = statement.Prepare(connection);
                var times = Enumerable.Range(0, Times).Select(_ => Time(command)).Median();
                Console.WriteLine($"--- {page.Kind.Title}: {times:0.000} ms\n{statement.Sql}\n{Plan(ground, statement, connection)}");
            }
        }
    }

    private static double Time(DbCommand command)
    {
        var began = Stopwatch.GetTimestamp();
        BareDriver.Read(command);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static string Plan(Ground ground, Statement statement, DbConnection connection)
    {
        var explain = ground.Postgres is null ? "EXPLAIN QUERY PLAN " : "EXPLAIN (ANALYZE, BUFFERS) ";
        using var command = (statement with { Sql = explain + statement.Sql }).Prepare(connection);
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
            lines.Add("    " + reader.GetString(reader.FieldCount - 1));

        return string.Join('\n', lines);
    }
}
