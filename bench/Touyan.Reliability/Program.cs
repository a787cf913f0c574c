using Touyan.Reliability;
using Touyan.Reliability.Proof;
using Touyan.Reliability.Report;

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
