using Touyan.Bench.Data;
using Touyan.Bench.Load;
using Touyan.Bench.Report;
using Touyan.Bench.Servers;
using Touyan.Bench.Yardsticks;
using Touyan.Kernel;

namespace Touyan.Bench.Chapters;

/// <summary>Deciding under load, the desk of a busy clerk, and running cases brought in from a sheet; each beside the driver alone.</summary>
internal sealed class CasesChapter(Ground county, string folder, BenchOptions options)
{
    private const string Clerk = "zuzhibu";

    private static readonly PageKind MyWork = new("my work of a clerk for whom all wait, HTML", "/", _ => []);

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        Console.WriteLine($"{county.Name}: cases");
        return [await ImportAsync(), .. await DecideAsync(), .. await MyWorkAsync()];
    }

    private async Task<Figure> ImportAsync()
    {
        var sheet = SentWorkbook.Of(
            folder,
            $"cases-{county.Name}-{options.CaseRows}",
            SentCases.Header,
            await SentCases.RowsAsync(county, options.CaseRows)
        );
        var (imports, reads, copies) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < options.Rounds; i++)
        {
            var fresh = await county.CopyAsync("fresh");
            imports.Add((await ProgramRun.OfTouyanAsync(fresh, "import", "cases", sheet, "--county", $"{CountyCopies.Template}")).Seconds);
            reads.Add((await ProgramRun.OfBenchAsync("read", sheet)).Seconds);
            var written = BareRows.Of(fresh, BareRows.OfCases);
            fresh = await county.CopyAsync("fresh");
            copies.Add(written.WriteInto(fresh));
            await fresh.RemoveAsync();
            Console.WriteLine($"  import {imports[^1]:0.0} s, reading {reads[^1]:0.0} s, writing {copies[^1]:0.0} s");
        }

        return new Figure
        {
            What = $"{options.CaseRows:N0} running cases from a sheet (`import cases`) beside reading it and writing the rows by bulk copy",
            Product = $"{imports.Median():0.00} s",
            Yardstick = $"{reads.Zip(copies, (r, c) => r + c).Median():0.00} s",
            Ratio = $"{imports.Zip(reads.Zip(copies, (r, c) => r + c), (ours, bare) => ours / bare).Median():0.00}",
        };
    }

    private async Task<IReadOnlyList<Figure>> DecideAsync()
    {
        var ground = await county.CopyAsync("cases");
        await new CaseFill(ground, options.OpenCases).MakeAsync();
        var (rates, bares, last) = (new List<double>(), new List<double>(), new Round(0, [0]));
        for (var i = 0; i < options.Rounds; i++)
        {
            var decided = await ground.CopyAsync("decided");
            last = await DecideAsync(decided);
            var bare = BareDecisions.Of(decided);
            decided = await ground.CopyAsync("decided");
            bares.Add(await bare.WriteIntoAsync(decided, options.Crowd));
            rates.Add(last.PerSecond);
            await decided.RemoveAsync();
            Console.WriteLine($"  deciding {rates[^1]:0}/s, driver alone {bares[^1]:0}/s");
        }

        await ground.RemoveAsync();
        var what = $"deciding a step, {options.Crowd} users at once, {options.OpenCases:N0} open cases";
        return
        [
            new Figure
            {
                What = $"{what}, beside writing the same rows, one transaction a decision",
                Product = $"{rates.Median():0}/s",
                Yardstick = $"{bares.Median():0}/s",
                Ratio = $"{rates.Zip(bares, (ours, bare) => ours / bare).Median():0.00}",
            },
            new Figure
            {
                What = $"{what}: time of an answer",
                Product = $"p50 {last.Percentile(0.5):0.0} ms, p99 {last.Percentile(0.99):0.0} ms",
            },
        ];
    }

    private async Task<Round> DecideAsync(Ground ground)
    {
        Visitor visitor;
        await using (var app = new WatchedApp(ground))
            visitor = await Visitors.SignInAsync(app, Clerk);

        await using var server = await TouyanServer.StartAsync(ground);
        var cases = BareCases.Open(ground, options.Decisions + options.Crowd);
        var today = Clock.ToChinaDate(TimeProvider.System.GetUtcNow().UtcDateTime);
        var requests = DecisionLoad.RequestsOf(cases, visitor, today);
        await DecisionLoad.RunAsync(server.Port, [.. requests.Take(options.Crowd)], options.Crowd);
        return await DecisionLoad.RunAsync(server.Port, [.. requests.Skip(options.Crowd)], options.Crowd);
    }

    private async Task<IReadOnlyList<Figure>> MyWorkAsync()
    {
        var ground = await county.CopyAsync("work");
        await new CaseFill(ground, options.ManyCases).MakeAsync();
        var figures = await new Pages(ground, options, [MyWork]).RunAsync([.. Enumerable.Repeat(Clerk, options.Connections)]);
        await ground.RemoveAsync();
        return
        [
            .. figures.Select(f =>
                f with
                {
                    What = f.What.Replace(MyWork.Title, $"{MyWork.Title}, {options.ManyCases:N0} cases", StringComparison.Ordinal),
                }
            ),
        ];
    }
}
