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

    // Home asks each house for its share.
    private static readonly PageKind MyWork = new(
        "my work of a clerk who began all and for whom all wait, HTML",
        "/",
        _ => [],
        MostQueries: 16
    );

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        Console.WriteLine($"{county.Name}: cases");
        var figures = new List<Figure>();
        if (Wants("import"))
            figures.AddRange(await new CaseImportChapter(county, folder, options).RunAsync());

        if (Wants("decide"))
            figures.AddRange(await DecideAsync());

        if (Wants("work"))
            figures.AddRange(await MyWorkAsync());

        return figures;
    }

    private bool Wants(string part) => options.Parts.Count == 0 || options.Parts.Contains(part, StringComparer.Ordinal);

    // Kept where databases are kept: a million cases take their time.
    private async Task<Ground> FilledAsync(int cases)
    {
        var ground = county.Named($"cases-{cases}");
        var whole = Path.Combine(ground.DataFolder, "filled");
        if (File.Exists(whole))
            return ground;

        if (cases > options.OpenCases)
        {
            await (await FilledAsync(options.OpenCases)).CopyToAsync(ground);
            File.Delete(whole);
            new CaseCopies(ground, cases / options.OpenCases).Make();
        }
        else
        {
            await county.CopyToAsync(ground);
            await new CaseFill(ground, cases).MakeAsync(Clerk);
            await ProgramRun.OfTouyanAsync(ground, "trail", "seal");
        }

        await ground.SettleAsync();
        await File.WriteAllTextAsync(whole, "");
        return ground;
    }

    private async Task<IReadOnlyList<Figure>> DecideAsync()
    {
        var ground = await FilledAsync(options.OpenCases);
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
            Console.WriteLine(
                $"  deciding {rates[^1]:0}/s, driver alone {bares[^1]:0}/s, p50 {last.Percentile(0.5):0.0} ms, p99 {last.Percentile(0.99):0.0} ms"
            );
        }

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
        var today = Clock.ToChinaDate(TimeProvider.System.GetUtcNow().UtcDateTime);
        // A tenth more to begin with: what has just started has everything still to compile.
        var warmUp = Math.Max(options.Crowd, options.Decisions / 10);
        var requests = DecisionLoad.RequestsOf(BareCases.Open(ground, today, options.Decisions + warmUp), visitor, today);
        await DecisionLoad.RunAsync(server.Port, [.. requests.Take(warmUp)], options.Crowd);
        return await DecisionLoad.RunAsync(server.Port, [.. requests.Skip(warmUp)], options.Crowd);
    }

    private async Task<IReadOnlyList<Figure>> MyWorkAsync()
    {
        var ground = await FilledAsync(options.ManyCases);
        var figures = await new Pages(ground, options, [MyWork]).RunAsync([.. Enumerable.Repeat(Clerk, options.Connections)]);
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
