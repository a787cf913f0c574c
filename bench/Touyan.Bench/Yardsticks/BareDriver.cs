using System.Data.Common;
using System.Diagnostics;
using Touyan.Bench.Servers;

namespace Touyan.Bench.Yardsticks;

/// <summary>
/// The yardstick of pages: the statements of the same requests through the driver alone, prepared, on the same number of connections,
/// every column of every row read. What the product adds to this is its own cost.
/// </summary>
internal sealed class BareDriver(Ground ground, IReadOnlyList<IReadOnlyList<Statement>> requests)
{
    /// <summary>Requests' worth of statements per second.</summary>
    public async Task<double> RunAsync(int connections, TimeSpan time)
    {
        using var ready = new Barrier(connections);
        var all = await Task.WhenAll(
            Enumerable.Range(0, connections).Select(i => Task.Factory.StartNew(() => Ask(i, ready, time), TaskCreationOptions.LongRunning))
        );
        return all.Sum();
    }

    private double Ask(int number, Barrier ready, TimeSpan time)
    {
        using var connection = ground.Open();
        var prepared = requests.Select(r => r.Select(s => s.Prepare(connection)).ToList()).ToList();
        ready.SignalAndWait();
        var began = Stopwatch.GetTimestamp();
        var next = number;
        for (; Stopwatch.GetElapsedTime(began) < time; next++)
        {
            foreach (var command in prepared[next % prepared.Count])
                Read(command);
        }

        return (next - number) / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    /// <summary>Runs a statement and reads all that it gives; how many rows that was.</summary>
    public static int Read(DbCommand command)
    {
        using var reader = command.ExecuteReader();
        var values = new object[reader.FieldCount];
        var rows = 0;
        for (; reader.Read(); rows++)
            reader.GetValues(values);

        return rows;
    }
}
