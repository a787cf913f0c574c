using Touyan.Reliability.Proof;
using Touyan.Reliability.Servers;

namespace Touyan.Reliability;

/// <summary>A run on one engine, on a ground of its own that goes with it.</summary>
internal static class Harness
{
    private const string RoomForSqlite = "1g";
    private const string RoomForPostgres = "1g";

    public static async Task<Summary> RunAsync(string engine, ReliabilityOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("touyan-reliability-").FullName;
        await Shell.RunAsync("chmod", ["755", folder]);
        var summary = new Summary(engine, options.Seed);
        try
        {
            await OnAsync(engine, folder, options, summary);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return summary;
    }

    private static async Task OnAsync(string engine, string folder, ReliabilityOptions options, Summary summary)
    {
        var (isPostgres, data) = (engine == "postgres", Path.Combine(folder, "data"));
        var place = isPostgres ? Path.Combine(folder, "server") : data;
        Directory.CreateDirectory(place);
        await using var disk = options.WithOutages ? await SmallDisk.MountAsync(place, isPostgres ? RoomForPostgres : RoomForSqlite) : null;
        await using var postgres = isPostgres ? await OwnPostgres.StartedAsync(place) : null;
        var ground = new Ground(engine, data, postgres, disk);
        await new KilledServer(ground, options, summary).RunAsync(Path.Combine(folder, "journal.txt"));
    }
}
