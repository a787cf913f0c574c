using Touyan.Bench.Data;
using Touyan.Bench.Report;
using Touyan.Bench.Servers;

namespace Touyan.Bench.Chapters;

/// <summary>Everything on PostgreSQL: a province of counties, 5 million members in all.</summary>
internal static class OnPostgres
{
    public static async Task<IReadOnlyList<Figure>> RunAsync(string folder, BenchOptions options)
    {
        var place = Path.Combine(folder, $"postgres-{options.Counties}x{options.MembersPerCounty}");
        var isNew = !File.Exists(Path.Combine(place, "filled"));
        await OpenToPostgresAsync(folder, place);
        await using var postgres = await PostgresServer.StartAsync(place);
        var ground = new Ground("PostgreSQL", Path.Combine(place, "data"), postgres.ConnectionString);
        if (isNew)
        {
            Console.WriteLine($"PostgreSQL: making {options.Counties} counties of {options.MembersPerCounty} members");
            await new CountyCopies(ground, options.Counties, options.MembersPerCounty).MakeAsync();
            await File.WriteAllTextAsync(Path.Combine(place, "filled"), "");
        }

        await TouyanServer.RunAsync(ground, "migrate");
        var users = Enumerable.Range(0, Math.Min(options.Crowd, options.Counties)).Select(CountyCopies.UserOf);
        return await new Pages(ground, options).RunAsync([.. users]);
    }

    // The server runs as another user, who must be able to come here.
    private static async Task OpenToPostgresAsync(string folder, string place)
    {
        Directory.CreateDirectory(place);
        await Shell.RunAsync("chmod", ["o+rx", folder, place]);
    }
}
