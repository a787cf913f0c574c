using Touyan.Bench.Load;
using Touyan.Bench.Report;
using Touyan.Bench.Servers;
using Touyan.Bench.Yardsticks;

namespace Touyan.Bench.Chapters;

/// <summary>How many pages a second, beside the bare driver; how long a crowd waits; how much memory it takes.</summary>
internal sealed class Pages(Ground ground, BenchOptions options, IReadOnlyList<PageKind>? kinds = null)
{
    private const double MostMilliseconds = 100;
    private const double MostMegabytes = 400;

    public async Task<IReadOnlyList<Figure>> RunAsync(IReadOnlyList<string> userNames)
    {
        Console.WriteLine($"{ground.Name}: pages");
        var pages = await WatchedPage.WatchAsync(
            ground,
            kinds ?? PageKind.All.Where(k => k.Title.Contains(options.Pages, StringComparison.Ordinal)),
            userNames
        );
        if (options.ShowsStatements)
            StatementTimes.Show(ground, pages);

        await using var server = await TouyanServer.StartAsync(ground);
        var figures = new List<Figure>();
        foreach (var page in pages)
            figures.AddRange(await MeasureAsync(page, server));

        figures.Add(MemoryOf(server));
        return figures;
    }

    private async Task<List<Figure>> MeasureAsync(WatchedPage page, TouyanServer server)
    {
        var bare = new BareDriver(ground, page.Statements);
        await HttpLoad.RunAsync(server.Port, page.Requests, options.Connections, options.WarmUp);
        var rounds = new List<(double Ours, double Bare)>();
        for (var i = 0; i < options.Rounds; i++)
        {
            var ours = await HttpLoad.RunAsync(server.Port, page.Requests, options.Connections, options.Round);
            rounds.Add((ours.PerSecond, await bare.RunAsync(options.Connections, options.Round)));
            Console.WriteLine($"  {page.Kind.Title}: {rounds[^1].Ours:0}/s, driver alone {rounds[^1].Bare:0}/s, {server.Memory.Now:0} MB");
        }

        var crowd = await HttpLoad.RunAsync(server.Port, page.Requests, options.Crowd, options.Round * 2);
        return [RateOf(page, rounds), QueriesOf(page), TimeOf(page, crowd)];
    }

    private Figure RateOf(WatchedPage page, List<(double Ours, double Bare)> rounds)
    {
        var ratio = rounds.Select(r => r.Ours / r.Bare).Median();
        var aim = ground.Postgres is null ? page.Kind.OnSqlite : page.Kind.OnPostgres;
        return new Figure
        {
            What = page.Kind.Title,
            Product = $"{rounds.Select(r => r.Ours).Median():0}/s",
            Yardstick = $"{rounds.Select(r => r.Bare).Median():0}/s",
            Ratio = $"{ratio:0.00}",
            Aim = aim > 0 ? $"≥ {aim:0.00}" : "",
            IsMet = aim > 0 ? ratio >= aim : null,
        };
    }

    private static Figure QueriesOf(WatchedPage page) =>
        new()
        {
            What = $"{page.Kind.Title}: statements of a request",
            Product = $"{page.Queries}",
            Aim = $"≤ {page.Kind.MostQueries}",
            IsMet = page.Queries <= page.Kind.MostQueries,
        };

    private Figure TimeOf(WatchedPage page, Round crowd) =>
        new()
        {
            What = $"{page.Kind.Title}: {options.Crowd} users at once, without a pause",
            Product = $"p50 {crowd.Percentile(0.5):0.0} ms, p99 {crowd.Percentile(0.99):0.0} ms",
            Aim = $"p99 < {MostMilliseconds:0} ms",
            IsMet = crowd.Percentile(0.99) < MostMilliseconds,
        };

    private static Figure MemoryOf(TouyanServer server) =>
        new()
        {
            What = "memory of the server after all that",
            Product = $"{server.Memory.Now:0} MB (most {server.Memory.Most:0} MB)",
            Aim = $"< {MostMegabytes:0} MB",
            IsMet = server.Memory.Most < MostMegabytes,
        };
}
