using Touyan.Bench.Data;
using Touyan.Bench.Report;
using Touyan.Bench.Servers;
using Touyan.Bench.Yardsticks;

namespace Touyan.Bench.Chapters;

/// <summary>How long the command takes to begin the cases of a sheet, beside reading that sheet and writing the same rows alone.</summary>
internal sealed class CaseImportChapter(Ground county, string folder, BenchOptions options)
{
    /// <summary>Seconds, each from the start of a program to its end but for the copy, which the bench does itself.</summary>
    private sealed record Turn
    {
        public required double Import { get; init; }
        public required double Read { get; init; }
        public required double Copy { get; init; }

        /// <summary>The same for a sheet of one row: what it takes to start.</summary>
        public required double ImportStart { get; init; }
        public required double ReadStart { get; init; }
    }

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var (sheet, one) = (await SheetAsync(options.CaseRows), await SheetAsync(1));
        var turns = new List<Turn>();
        for (var i = 0; i < options.Rounds; i++)
        {
            turns.Add(await TakeTurnAsync(sheet, one));
            Console.WriteLine($"  {turns[^1]}");
        }

        var what = $"beginning {options.CaseRows:N0} cases from a sheet (`import cases`)";
        return
        [
            TimeOf($"{what} beside reading it and writing the rows by bulk copy", turns, t => t.Import, t => t.Read + t.Copy),
            TimeOf(
                "the same, less what each program takes for a sheet of one row",
                turns,
                t => t.Import - t.ImportStart,
                t => t.Read - t.ReadStart + t.Copy
            ),
        ];
    }

    private async Task<Turn> TakeTurnAsync(string sheet, string one)
    {
        var fresh = await county.CopyAsync("fresh");
        var starts = (
            Ours: (await ImportAsync(fresh, one, "--dry-run")).Seconds,
            Bare: (await ProgramRun.OfBenchAsync("read", one)).Seconds
        );
        var import = (await ImportAsync(fresh, sheet)).Seconds;
        var read = (await ProgramRun.OfBenchAsync("read", sheet)).Seconds;
        var written = BareRows.Of(fresh, BareRows.OfCases);
        fresh = await county.CopyAsync("fresh");
        var copy = written.WriteInto(fresh);
        await fresh.RemoveAsync();
        return new Turn
        {
            Import = import,
            Read = read,
            Copy = copy,
            ImportStart = starts.Ours,
            ReadStart = starts.Bare,
        };
    }

    private static Task<ProgramRun> ImportAsync(Ground ground, string sheet, params string[] how) =>
        ProgramRun.OfTouyanAsync(ground, ["import", "cases", sheet, "--county", $"{CountyCopies.Template}", .. how]);

    private async Task<string> SheetAsync(int rows) =>
        SentWorkbook.Of(folder, $"cases-{county.Name}-{rows}", SentCases.Header, await SentCases.RowsAsync(county, rows));

    private static Figure TimeOf(string what, List<Turn> turns, Func<Turn, double> ours, Func<Turn, double> bare) =>
        new()
        {
            What = what,
            Product = $"{turns.Select(ours).Median():0.00} s",
            Yardstick = $"{turns.Select(bare).Median():0.00} s",
            Ratio = $"{turns.Select(t => ours(t) / bare(t)).Median():0.00}",
        };
}
