using Touyan.Bench.Data;
using Touyan.Bench.Report;
using Touyan.Bench.Servers;
using Touyan.Bench.Yardsticks;

namespace Touyan.Bench.Chapters;

/// <summary>How long the command takes to bring a roster in, beside reading that sheet alone and writing the same rows alone; how much memory it takes.</summary>
internal sealed class ImportChapter(Ground county, string folder, BenchOptions options)
{
    private const double MostTimesReading = 3;
    private const double MostMegabytes = 400;

    // With its header, the longest sheet that the product takes.
    private const int MostRows = 199_999;

    private BareRows? written;

    /// <summary>Seconds, each from the start of a program to its end but for the copy, which the bench does itself.</summary>
    private sealed record Turn
    {
        public required double Import { get; init; }
        public required double Check { get; init; }
        public required double Read { get; init; }
        public required double Copy { get; init; }

        /// <summary>The same for a sheet of one row: what it takes to start.</summary>
        public required double ImportStart { get; init; }
        public required double ReadStart { get; init; }
    }

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        Console.WriteLine($"{county.Name}: import");
        var turns = new List<Turn>();
        for (var i = 0; i < options.Rounds; i++)
        {
            turns.Add(await TakeTurnAsync(SentWorkbook.Of(folder, options.ImportRows), SentWorkbook.Of(folder, 1)));
            Console.WriteLine($"  {turns[^1]}");
        }

        return [.. TimesOf(turns), await MemoryAsync()];
    }

    private async Task<Turn> TakeTurnAsync(string sheet, string one)
    {
        var fresh = await county.CopyAsync("fresh");
        var turn = new Turn
        {
            ReadStart = (await ProgramRun.OfBenchAsync("read", one)).Seconds,
            ImportStart = (await ImportAsync(fresh, one, "--dry-run")).Seconds,
            Check = (await ImportAsync(fresh, sheet, "--dry-run")).Seconds,
            Read = (await ProgramRun.OfBenchAsync("read", sheet)).Seconds,
            Import = (await ImportAsync(fresh, sheet)).Seconds,
            Copy = 0,
        };
        written ??= BareRows.Of(fresh);
        fresh = await county.CopyAsync("fresh");
        turn = turn with { Copy = written.WriteInto(fresh) };
        await fresh.RemoveAsync();
        return turn;
    }

    private static Task<ProgramRun> ImportAsync(Ground ground, string sheet, params string[] how) =>
        ProgramRun.OfTouyanAsync(ground, ["import", "members", sheet, "--county", $"{CountyCopies.Template}", .. how]);

    private IEnumerable<Figure> TimesOf(List<Turn> turns)
    {
        var import = $"import of {options.ImportRows:N0} rows (`import members`)";
        yield return TimeOf($"{import} beside reading the sheet alone", turns, t => t.Import, t => t.Read, MostTimesReading);
        yield return TimeOf($"{import} beside reading it and writing the rows by bulk copy", turns, t => t.Import, t => t.Read + t.Copy);
        yield return TimeOf($"{import} beside writing the rows by bulk copy alone", turns, t => t.Import, t => t.Copy);
        yield return TimeOf(
            "the same beside reading alone, less what each takes for a sheet of one row",
            turns,
            t => t.Import - t.ImportStart,
            t => t.Read - t.ReadStart
        );
        yield return TimeOf("check of them (`--dry-run`) beside reading the sheet alone", turns, t => t.Check, t => t.Read);
    }

    private static Figure TimeOf(string what, List<Turn> turns, Func<Turn, double> ours, Func<Turn, double> bare, double? aim = null)
    {
        var ratio = turns.Select(t => ours(t) / bare(t)).Median();
        return new Figure
        {
            What = what,
            Product = $"{turns.Select(ours).Median():0.00} s",
            Yardstick = $"{turns.Select(bare).Median():0.00} s",
            Ratio = $"{ratio:0.00}",
            Aim = aim is null ? "" : $"≤ {aim:0.00}",
            IsMet = aim is null ? null : ratio <= aim,
        };
    }

    private async Task<Figure> MemoryAsync()
    {
        var fresh = await county.CopyAsync("fresh");
        var whole = await ImportAsync(fresh, SentWorkbook.Of(folder, MostRows));
        await fresh.RemoveAsync();
        return new Figure
        {
            What = $"memory of the command at {MostRows:N0} rows, the most that a sheet may have ({whole.Seconds:0} s)",
            Product = $"{whole.Megabytes:0} MB",
            Aim = $"< {MostMegabytes:0} MB",
            IsMet = whole.Megabytes < MostMegabytes,
        };
    }
}
