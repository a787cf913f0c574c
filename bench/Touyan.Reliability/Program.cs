using Touyan.Reliability.Proof;
using Touyan.Reliability.Report;

namespace Touyan.Reliability;

/// <summary>Runs the harness as its options say; 1 when anything was found.</summary>
internal static class ReliabilityProgram
{
    public static async Task<int> Main(string[] args)
    {
        var options = ReliabilityOptions.Read(args);
        Console.WriteLine($"Seed {options.Seed}; --seed={options.Seed} throws the same dice again.");
        var runs = new List<Summary>();
        foreach (var engine in options.Engines)
            runs.Add(await Harness.RunAsync(engine, options));

        Console.WriteLine(ReliabilityPage.Of(runs));
        foreach (var refused in runs.SelectMany(r => r.Acts).Where(a => a.Status is >= 400 and < 500).GroupBy(a => $"{a.Kind} {a.Status}"))
            Console.WriteLine($"{refused.Count()} × {refused.First()}");

        if (options.WritesPage)
            await ReliabilityPage.WriteAsync(runs);

        return runs.Exists(r => r.Findings.Count > 0) ? 1 : 0;
    }
}
