using Touyan.Bench.Data;
using Touyan.Bench.Report;
using Touyan.Bench.Servers;
using Touyan.Bench.Yardsticks;

namespace Touyan.Bench.Chapters;

/// <summary>The map of a county, reckoned from its records at each request; that of a province, counted beforehand; and the counting. Each beside its statements alone.</summary>
internal sealed class DutiesChapter(Ground county, BenchOptions options)
{
    private const string Clerk = "zuzhibu";

    // Duties ask each house for its records, whatever the number of organisations.
    private static readonly PageKind OfCounty = new(
        "duties of a county, organisations × duties of a year, HTML",
        "/duties",
        _ => [],
        MostQueries: 22
    );

    private static readonly PageKind OfProvince = new(
        "duties of a province, counties × duties of a year, HTML",
        "/duties/counties",
        _ => []
    );

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        Console.WriteLine($"{county.Name}: duties");
        var reckoned = await new Pages(county, options, [OfCounty]).RunAsync(Often(Clerk));
        var ground = await county.CopyAsync("province");
        await TouyanServer.RunAsync(ground, "demo", "--county", $"{ProvinceCopies.Province}", "--members", "500");
        var counting = await CountAsync(ground);
        new ProvinceCopies(ground, options.Counties * 2).Make();
        await ground.SettleAsync();
        var counted = await new Pages(ground, options, [OfProvince]).RunAsync(Often(ProvinceCopies.User));
        var organizations = ground.Number("SELECT SUM(organizations) FROM duty_counted_years");
        await ground.RemoveAsync();
        var what = $"{OfProvince.Title}, {organizations:N0} organisations";
        return
        [
            .. reckoned,
            counting,
            .. counted.Select(f => f with { What = f.What.Replace(OfProvince.Title, what, StringComparison.Ordinal) }),
        ];
    }

    private IReadOnlyList<string> Often(string user) => [.. Enumerable.Repeat(user, options.Connections)];

    // A program of its own, less what it takes to start: the same command for a county that is not there.
    private static async Task<Figure> CountAsync(Ground ground)
    {
        var start = await ProgramRun.OfTouyanAsync(ground, "duties", "count", "--county", "1");
        var count = await ProgramRun.OfTouyanAsync(ground, "duties", "count", "--county", $"{CountyCopies.Template}");
        await ProgramRun.OfTouyanAsync(ground, "duties", "verify");
        var rows = BareRows.Of(
            ground,
            [("duty_counted_years", $"county_code = {CountyCopies.Template}"), ("duty_counts", $"county_code = {CountyCopies.Template}")]
        );
        var organizations = ground.Number("SELECT MAX(organizations) FROM duty_counted_years");
        return new Figure
        {
            What = $"counting two years of a county of {organizations} organisations (`duties count`), {rows.Count:N0} rows",
            Product = $"{count.Seconds - start.Seconds:0.0} s",
        };
    }
}
