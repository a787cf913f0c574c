using Touyan.Bench.Data;
using Touyan.Bench.Report;
using Touyan.Bench.Servers;

namespace Touyan.Bench.Chapters;

/// <summary>Everything on PostgreSQL: pages over a province of counties, 5 million members in all; import into the demo county, export of a large one, a long trail.</summary>
internal static class OnPostgres
{
    private static readonly string[] OfOneCounty = ["import", "export", "trail", "cases", "duties", "dues", "many-dues", "sign-ins"];

    public static async Task<IReadOnlyList<Figure>> RunAsync(string folder, BenchOptions options)
    {
        var figures = new List<Figure>();
        if (options.Wants("pages"))
            figures.AddRange(await PagesAsync(folder, options));

        if (OfOneCounty.Any(options.Wants))
            figures.AddRange(await SheetsAsync(folder, options));

        return figures;
    }

    private static async Task<IReadOnlyList<Figure>> PagesAsync(string folder, BenchOptions options)
    {
        var place = Path.Combine(folder, $"postgres-{options.Counties}x{options.MembersPerCounty}");
        var visited = Math.Min(options.Crowd, options.Counties);
        var isNew = !File.Exists(Path.Combine(place, "filled"));
        await OpenToPostgresAsync(folder, place);
        await using var postgres = await PostgresServer.StartAsync(place);
        var ground = new Ground("PostgreSQL", Path.Combine(place, "data"), postgres.ConnectionString);
        if (isNew)
        {
            Console.WriteLine($"PostgreSQL: making {options.Counties} counties of {options.MembersPerCounty} members");
            await new CountyCopies(ground, options.Counties, visited).MakeAsync(options.MembersPerCounty);
            await File.WriteAllTextAsync(Path.Combine(place, "filled"), "");
        }

        await TouyanServer.RunAsync(ground, "migrate");
        var users = Enumerable.Range(0, visited).Select(CountyCopies.UserOf);
        return await new Pages(ground, options).RunAsync([.. users]);
    }

    private static async Task<IReadOnlyList<Figure>> SheetsAsync(string folder, BenchOptions options)
    {
        var place = Path.Combine(folder, "postgres-sheets");
        await OpenToPostgresAsync(folder, place);
        await using var postgres = await PostgresServer.StartAsync(place);
        var figures = new List<Figure>();
        if (options.Wants("import"))
            figures.AddRange(
                await new ImportChapter(await CountyAsync(place, postgres, options.CountyMembers), folder, options).RunAsync()
            );

        if (options.Wants("export"))
            figures.AddRange(await new ExportChapter(await CountyAsync(place, postgres, options.ExportRows), folder, options).RunAsync());

        if (options.Wants("trail"))
            figures.AddRange(await new TrailChapter(await CountyAsync(place, postgres, options.CountyMembers), folder, options).RunAsync());

        if (options.Wants("cases"))
            figures.AddRange(await new CasesChapter(await CountyAsync(place, postgres, options.CountyMembers), folder, options).RunAsync());

        if (options.Wants("duties"))
            figures.AddRange(await new DutiesChapter(await CountyAsync(place, postgres, options.CountyMembers), options).RunAsync());

        if (options.Wants("sign-ins"))
            figures.AddRange(await new SignInChapter(await CountyAsync(place, postgres, options.CountyMembers), options).RunAsync());

        if (options.Wants("dues"))
            figures.AddRange(await new DuesChapter(await CountyAsync(place, postgres, options.SqliteMembers), options).RunAsync());

        if (options.Wants("many-dues"))
            figures.AddRange(
                await new ManyDuesChapter(await CountyAsync(place, postgres, options.CountyMembers), options.Counties).RunAsync()
            );

        return figures;
    }

    private static async Task<Ground> CountyAsync(string place, PostgresServer postgres, int members)
    {
        var county = new Ground("PostgreSQL", Path.Combine(place, $"county-{members}"), postgres.Database($"county-{members}"));
        if (!Directory.Exists(county.DataFolder))
        {
            await county.CreateAsync();
            await TouyanServer.RunAsync(county, "demo", "--members", $"{members}");
        }

        await TouyanServer.RunAsync(county, "migrate");
        return county;
    }

    // The server runs as another user, who must be able to come here.
    private static async Task OpenToPostgresAsync(string folder, string place)
    {
        Directory.CreateDirectory(place);
        await Shell.RunAsync("chmod", ["o+rx", folder, place]);
    }
}
