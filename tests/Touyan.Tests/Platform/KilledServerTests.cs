using Touyan.Reliability;
using Touyan.Reliability.Servers;
using Touyan.Tests.Support;

namespace Touyan.Tests.Platform;

/// <summary>
/// The short form of the harness that docs/reliability.md tells of: the program as a process of its own, killed in the middle of its work, its keys changed meanwhile. The long
/// form runs two hundred rounds.
/// </summary>
public sealed class KilledServerTests
{
    private const int Rounds = 2;

    [Fact]
    public async Task What_was_acknowledged_outlives_kill_9_and_nothing_is_there_by_half()
    {
        TouyanProcess.Dll = Path.Combine(
            AppContext.BaseDirectory.Replace("tests/Touyan.Tests/bin", "src/Touyan/bin", StringComparison.Ordinal),
            "Touyan.dll"
        );
        var options = new ReliabilityOptions
        {
            Engines = [],
            Rounds = Rounds,
            Seed = Random.Shared.Next(1_000_000),
            WithOutages = false,
            // Other tests are at work beside it: how soon it is ready again is a question of the long form.
            Bound = TimeSpan.FromMinutes(5),
            RotatesAlways = true,
            WaitsForImports = false,
            WritesPage = false,
        };

        var summary = await Harness.RunAsync(TestDatabase.IsPostgres ? "postgres" : "sqlite", options);

        Assert.Empty(summary.Findings);
        Assert.Equal((Rounds, Rounds + 1), (summary.Rounds, summary.Starts.Count));
        Assert.True(summary.Acknowledged > 0, "Nothing was acknowledged: nothing could be lost.");
        Assert.True(summary.Verifications > 0, "The trail was not verified.");
        Assert.True(summary.Rotations >= Rounds && summary.LookUps > 0, "The keys were not changed.");
    }
}
