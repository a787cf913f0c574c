namespace Touyan.Reliability;

/// <summary>What is broken, how often, and with which dice.</summary>
internal sealed record ReliabilityOptions
{
    /// <summary>sqlite, postgres; none named means both.</summary>
    public required IReadOnlyList<string> Engines { get; init; }

    public int Rounds { get; init; } = 200;

    /// <summary>The dice: the same seed makes the same acts and kills after the same times.</summary>
    public int Seed { get; init; }

    public int Clients { get; init; } = 4;

    /// <summary>How long a server may work before it is killed, at most.</summary>
    public TimeSpan LongestLife { get; init; } = TimeSpan.FromSeconds(2.5);

    /// <summary>Every how many rounds the trail is verified; always after the last.</summary>
    public int VerifyEvery { get; init; } = 20;

    /// <summary>Also stops the database under load and fills the disk.</summary>
    public bool WithOutages { get; init; } = true;

    /// <summary>Waits at the end until imports whose server died were taken over, which takes as long as a lease.</summary>
    public bool WaitsForImports { get; init; } = true;

    /// <summary>Changes the keys in every round, not in one of four.</summary>
    public bool RotatesAlways { get; init; }

    public bool WritesPage { get; init; } = true;

    /// <summary>A start must be ready within this.</summary>
    public TimeSpan Bound { get; init; } = TimeSpan.FromSeconds(60);

    public static ReliabilityOptions Read(string[] args)
    {
        var named = args.Where(a => a.StartsWith("--", StringComparison.Ordinal))
            .Select(a => a[2..].Split('=', 2))
            .ToDictionary(p => p[0], p => p.Length > 1 ? p[1] : "", StringComparer.Ordinal);
        var engines = args.Where(a => a is "sqlite" or "postgres").ToList();
        return new ReliabilityOptions
        {
            Engines = engines.Count == 0 ? ["sqlite", "postgres"] : engines,
            Rounds = Number("rounds", 200),
            Seed = Number("seed", Random.Shared.Next(1_000_000)),
            Clients = Number("clients", 4),
            VerifyEvery = Number("verify-every", 20),
            WithOutages = !named.ContainsKey("no-outages"),
            RotatesAlways = named.ContainsKey("rotate-always"),
            WritesPage = !named.ContainsKey("no-page"),
        };

        int Number(string name, int otherwise) => named.TryGetValue(name, out var text) ? int.Parse(text) : otherwise;
    }
}
