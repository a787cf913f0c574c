using Touyan.Bench.Report;
using Touyan.Bench.Servers;

namespace Touyan.Bench.Chapters;

/// <summary>Everything on the embedded database: pages of one county of 50,000 members, import into the demo county, export of a large one, a long trail.</summary>
internal static class OnSqlite
{
    private const string Administrator = "zuzhibu";

    public static async Task<IReadOnlyList<Figure>> RunAsync(string folder, BenchOptions options)
    {
        var figures = new List<Figure>();
        if (options.Wants("pages"))
        {
            var county = await CountyAsync(folder, options.SqliteMembers);
            figures.AddRange(await new Pages(county, options).RunAsync([.. Enumerable.Repeat(Administrator, options.Connections)]));
        }

        if (options.Wants("import"))
            figures.AddRange(await new ImportChapter(await CountyAsync(folder, options.CountyMembers), folder, options).RunAsync());

        if (options.Wants("export"))
            figures.AddRange(await new ExportChapter(await CountyAsync(folder, options.ExportRows), folder, options).RunAsync());

        if (options.Wants("trail"))
            figures.AddRange(await new TrailChapter(await CountyAsync(folder, options.CountyMembers), folder, options).RunAsync());

        if (options.Wants("cases"))
            figures.AddRange(await new CasesChapter(await CountyAsync(folder, options.CountyMembers), folder, options).RunAsync());

        if (options.Wants("duties"))
            figures.AddRange(await new DutiesChapter(await CountyAsync(folder, options.CountyMembers), options).RunAsync());

        if (options.Wants("sign-ins"))
            figures.AddRange(await new SignInChapter(await CountyAsync(folder, options.CountyMembers), options).RunAsync());

        if (options.Wants("dues"))
            figures.AddRange(await new DuesChapter(await CountyAsync(folder, options.SqliteMembers), options).RunAsync());

        return figures;
    }

    private static async Task<Ground> CountyAsync(string folder, int members)
    {
        var county = new Ground("SQLite", Path.Combine(folder, $"sqlite-{members}"), Postgres: null);
        if (!Directory.Exists(county.DataFolder))
            await TouyanServer.RunAsync(county, "demo", "--members", $"{members}");

        await TouyanServer.RunAsync(county, "migrate");
        return county;
    }
}
