using Touyan.Bench.Report;
using Touyan.Bench.Servers;

namespace Touyan.Bench.Chapters;

/// <summary>Everything on the embedded database: one county of 50,000 members.</summary>
internal static class OnSqlite
{
    private const string Administrator = "zuzhibu";

    public static async Task<IReadOnlyList<Figure>> RunAsync(string folder, BenchOptions options)
    {
        var ground = new Ground("SQLite", Path.Combine(folder, $"sqlite-{options.SqliteMembers}"), Postgres: null);
        if (!Directory.Exists(ground.DataFolder))
            await TouyanServer.RunAsync(ground, "demo", "--members", $"{options.SqliteMembers}");

        await TouyanServer.RunAsync(ground, "migrate");
        return await new Pages(ground, options).RunAsync([.. Enumerable.Repeat(Administrator, options.Connections)]);
    }
}
