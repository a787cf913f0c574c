using System.Diagnostics;
using Touyan.Bench.Data;
using Touyan.Bench.Report;
using Touyan.Bench.Servers;
using Touyan.Bench.Yardsticks;

namespace Touyan.Bench.Chapters;

/// <summary>
/// How long it takes to seal a long trail, to check it with every row that it tells of, and to check an export of it without the database; beside
/// reading the same tables through the driver alone.
/// </summary>
internal sealed class TrailChapter(Ground county, string folder, BenchOptions options)
{
    private const double MostSeconds = 60;
    private const int MostRounds = 3;

    private static readonly string[] Read =
    [
        "trail_entries",
        "trail_seals",
        "members",
        "membership_spells",
        "education_records",
        "occupation_spells",
    ];

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        Console.WriteLine($"{county.Name}: trail");
        var ground = await county.CopyAsync("trail");
        await new TrailFill(ground, options.TrailEntries).MakeAsync();
        var seal = await ProgramRun.OfTouyanAsync(ground, "trail", "seal");
        var (checks, reads) = (new List<ProgramRun>(), new List<double>());
        for (var i = 0; i < Math.Min(options.Rounds, MostRounds); i++)
        {
            checks.Add(await ProgramRun.OfTouyanAsync(ground, "trail", "verify"));
            reads.Add(ReadAlone(ground));
            Console.WriteLine($"  verify {checks[^1]}, reading alone {reads[^1]:0.0} s");
        }

        var file = Path.Combine(folder, $"trail-{county.Name}.jsonl.gz");
        var export = await ProgramRun.OfTouyanAsync(ground, "trail", "export", file, "--county", $"{CountyCopies.Template}");
        var offline = await ProgramRun.OfTouyanAsync(ground, "trail", "verify", "--from", file);
        await ground.RemoveAsync();
        return
        [
            TimeOf("sealing {0} entries at once (`trail seal`)", seal),
            CheckOf(checks, reads),
            TimeOf("exporting {0} entries (`trail export`)", export),
            TimeOf("checking that export without the database (`trail verify --from`)", offline) with
            {
                Aim = $"< {MostSeconds} s",
                IsMet = offline.Seconds < MostSeconds,
            },
        ];
    }

    private Figure CheckOf(List<ProgramRun> checks, List<double> reads) =>
        new()
        {
            What =
                $"check of {options.TrailEntries:N0} entries and every row they tell of (`trail verify`) beside reading these tables alone",
            Product = $"{checks.Select(c => c.Seconds).Median():0.0} s, {checks.Max(c => c.Megabytes):0} MB",
            Yardstick = $"{reads.Median():0.0} s",
            Ratio = $"{checks.Zip(reads, (c, r) => c.Seconds / r).Median():0.00}",
            Aim = $"< {MostSeconds} s",
            IsMet = checks.Select(c => c.Seconds).Median() < MostSeconds,
        };

    private Figure TimeOf(string what, ProgramRun run) =>
        new() { What = string.Format(what, $"{options.TrailEntries:N0}"), Product = $"{run.Seconds:0.0} s, {run.Megabytes:0} MB" };

    private static double ReadAlone(Ground ground)
    {
        using var connection = ground.Open();
        var began = Stopwatch.GetTimestamp();
        foreach (var table in Read)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            command.CommandTimeout = 0;
            BareDriver.Read(command);
        }

        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
