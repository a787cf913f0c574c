using System.Diagnostics.Metrics;

namespace Touyan.Platform.Telemetry;

/// <summary>What the program counts of its own work, beside what the framework counts of requests. Tags are codes and kinds, never anything of a person.</summary>
public sealed class Figures
{
    /// <summary>Name of the meter, and of the source of traces.</summary>
    public const string Meter = "Touyan";

    private readonly Counter<long> refusals;
    private readonly Counter<long> faults;
    private readonly Counter<long> outages;
    private readonly Counter<long> jobs;
    private readonly Counter<long> imports;
    private readonly Counter<long> verifications;
    private readonly Gauge<long> waiting;
    private readonly Gauge<long> failed;

    public Figures(IMeterFactory meters)
    {
        var meter = meters.Create(Meter);
        refusals = meter.CreateCounter<long>("touyan.refusals", description: "Acts that were refused, by code");
        faults = meter.CreateCounter<long>("touyan.faults", description: "Faults of the program");
        outages = meter.CreateCounter<long>("touyan.outages", description: "Requests that met an outage of the database");
        jobs = meter.CreateCounter<long>("touyan.jobs", description: "Jobs that ended, by kind and how");
        imports = meter.CreateCounter<long>("touyan.imports", description: "Imports that ended, by kind and how");
        verifications = meter.CreateCounter<long>(
            "touyan.verifications",
            description: "Papers that strangers verified, by whether the code was known"
        );
        waiting = meter.CreateGauge<long>("touyan.jobs.waiting", description: "Jobs that are due and not done");
        failed = meter.CreateGauge<long>("touyan.jobs.failed", description: "Jobs that nobody tries again");
    }

    /// <summary>An act was refused.</summary>
    public void Refused(string code) => refusals.Add(1, new KeyValuePair<string, object?>("code", code));

    /// <summary>An import ended: applied, failed, sent back.</summary>
    public void ImportEnded(string kind, string outcome) => imports.Add(1, Kind(kind), Outcome(outcome));

    /// <summary>Somebody verified a paper by its code.</summary>
    public void Verified(bool isKnown) => verifications.Add(1, Outcome(isKnown ? "known" : "unknown"));

    internal void Faulted() => faults.Add(1);

    internal void MetOutage(Enum outage) => outages.Add(1, new KeyValuePair<string, object?>("outage", outage.ToString()));

    internal void JobEnded(string kind, string outcome) => jobs.Add(1, Kind(kind), Outcome(outcome));

    internal void JobsStand(long due, long givenUp)
    {
        waiting.Record(due);
        failed.Record(givenUp);
    }

    private static KeyValuePair<string, object?> Kind(string kind) => new("kind", kind);

    private static KeyValuePair<string, object?> Outcome(string outcome) => new("outcome", outcome);
}
