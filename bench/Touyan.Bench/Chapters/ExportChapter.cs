using System.Diagnostics;
using Touyan.Bench.Load;
using Touyan.Bench.Report;
using Touyan.Bench.Servers;
using Touyan.Bench.Yardsticks;
using Touyan.Platform.Sheets;

namespace Touyan.Bench.Chapters;

/// <summary>
/// How long the running server takes to hand out a whole county as a sheet, beside the statement that it sends, through the driver alone, and
/// beside its sheet writer alone; how much memory it takes; whether another program reads what came.
/// </summary>
internal sealed class ExportChapter(Ground county, string folder, BenchOptions options)
{
    private const string Administrator = "zuzhibu";
    private const double MostMegabytes = 400;
    private const int MostRounds = 3;
    private const int RowsInMemory = 50_000;

    private sealed record Turn(double Export, double Select, int Rows, double Write);

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        Console.WriteLine($"{county.Name}: export");
        await using var app = new WatchedApp(county);
        var visitor = await Visitors.SignInAsync(app, Administrator);
        using var client = app.CreateClient();
        using var request = ExportedFile.Request(visitor, "xlsx");
        var select = await app.StatementBehindAsync(client, request);

        await using var server = await TouyanServer.StartAsync(county);
        var figures = new List<Figure>();
        foreach (var format in new[] { "xlsx", "csv" })
            figures.AddRange(await MeasureAsync(format, visitor, select, server));

        figures.Add(MemoryOf(server));
        return figures;
    }

    private async Task<List<Figure>> MeasureAsync(string format, Visitor visitor, Statement select, TouyanServer server)
    {
        var file = Path.Combine(folder, $"export-{county.Name}.{format}");
        var rows = new List<SheetCell[]>();
        var turns = new List<Turn>();
        for (var i = 0; i < Math.Min(options.Rounds, MostRounds); i++)
        {
            var export = await ExportedFile.FetchAsync(server.Port, visitor, format, file);
            if (rows.Count == 0)
                rows = [.. await RowsOfAsync(file)];

            var (seconds, count) = Select(select);
            turns.Add(new Turn(export, seconds, count, await WriteAsync(rows, count, format)));
            Console.WriteLine($"  {format}: {turns[^1]}, {server.Memory.Now:0} MB");
        }

        return [TimeOf(format, turns), await ReadBackAsync(file, turns[^1].Rows)];
    }

    private (double Seconds, int Rows) Select(Statement select)
    {
        using var connection = county.Open();
        using var command = select.Prepare(connection);
        command.CommandTimeout = 0;
        var began = Stopwatch.GetTimestamp();
        var rows = BareDriver.Read(command);
        return (Stopwatch.GetElapsedTime(began).TotalSeconds, rows);
    }

    private async Task<double> WriteAsync(List<SheetCell[]> rows, int count, string format)
    {
        var layout = new SheetLayout { Name = "bench", Columns = [.. rows[0].Select(_ => new SheetColumn("column"))] };
        var all = Enumerable.Range(0, count).Select(i => (IReadOnlyList<SheetCell>)rows[i % rows.Count]);
        await using var file = File.Create(Path.Combine(folder, $"written.{format}"));
        var began = Stopwatch.GetTimestamp();
        await (format is "csv" ? SheetWriter.WriteCsvAsync(file, layout, all) : SheetWriter.WriteXlsxAsync(file, layout, all));
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private Figure TimeOf(string format, List<Turn> turns) =>
        new()
        {
            What = $"export of a county of {options.ExportRows:N0} members as {format} beside its statement and its sheet writer alone",
            Product = $"{turns.Select(t => t.Export).Median():0.0} s",
            Yardstick = $"{turns.Select(t => t.Select).Median():0.0} + {turns.Select(t => t.Write).Median():0.0} s",
            Ratio = $"{turns.Select(t => t.Export / (t.Select + t.Write)).Median():0.00}",
        };

    private static async Task<Figure> ReadBackAsync(string file, int sent)
    {
        var rows = file.EndsWith("csv", StringComparison.Ordinal) ? await LinesAsync(file) : BareSheet.Read(file);
        return new Figure
        {
            What = $"rows of that file, its header left out, as another reader sees them ({new FileInfo(file).Length >> 20} MB)",
            Product = $"{rows - 1:N0}",
            Aim = $"{sent:N0}",
            IsMet = rows - 1 == sent,
        };
    }

    private static async Task<List<SheetCell[]>> RowsOfAsync(string file)
    {
        if (!file.EndsWith("csv", StringComparison.Ordinal))
            return [.. BareSheet.Rows(file).Skip(1).Take(RowsInMemory).Select(row => row.Select(Cell).ToArray())];

        var rows = new List<SheetCell[]>();
        await foreach (var line in File.ReadLinesAsync(file))
        {
            rows.Add([.. line.Split(',').Select(SheetCell.Of)]);
            if (rows.Count == RowsInMemory)
                break;
        }

        return rows;
    }

    private static SheetCell Cell(object? value) => value is DateTime day ? SheetCell.Of(day) : SheetCell.Of(value?.ToString());

    private static async Task<int> LinesAsync(string file)
    {
        var lines = 0;
        await foreach (var _ in File.ReadLinesAsync(file))
            lines++;

        return lines;
    }

    private static Figure MemoryOf(TouyanServer server) =>
        new()
        {
            What = "memory of the server after these exports, at its most",
            Product = $"{server.Memory.Most:0} MB",
            Aim = $"< {MostMegabytes:0} MB",
            IsMet = server.Memory.Most < MostMegabytes,
        };
}
