using Touyan.Platform.Counties;

namespace Touyan.Platform.Jobs;

/// <summary>A piece of work that outlives its request. Held on a lease that is renewed while it is done, so that another instance takes over soon after its holder dies.</summary>
[OfCounty("county_code")]
public sealed class Job
{
    public const int MaxAttempts = 3;

    private Job() { }

    public Guid Id { get; private set; }

    public int CountyCode { get; private set; }

    /// <summary>Which <see cref="IJobHandler"/> does it.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>What the handler needs to know; an id, never data of persons.</summary>
    public string Payload { get; private set; } = "";

    public DateTime EnqueuedAt { get; private set; }

    public DateTime DueAt { get; private set; }

    /// <summary>The claim that holds it; whoever lost his may not write here any more.</summary>
    public Guid? HeldBy { get; private set; }

    /// <summary>Until when it is held; null when it is not.</summary>
    public DateTime? LeaseUntil { get; private set; }

    public int Attempts { get; private set; }

    public DateTime? DoneAt { get; private set; }

    /// <summary>Reference number of the fault that made it give up.</summary>
    public string? FailedWith { get; private set; }

    /// <summary>Number under which its faults stand in the log.</summary>
    public string Reference => Id.ToString("N")[^12..];

    public static Job Of(int county, string kind, string payload, DateTime now, DateTime? dueAt = null) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            CountyCode = county,
            Kind = kind,
            Payload = payload,
            EnqueuedAt = now,
            DueAt = dueAt ?? now,
        };
}

/// <summary>Does one kind of job. May be run again after a crash: must be idempotent.</summary>
public interface IJobHandler
{
    string Kind { get; }

    Task RunAsync(Job job, CancellationToken ct);

    /// <summary>Told when the job has failed so often that nobody will try again: what waits for it must say so. May be told twice.</summary>
    Task GiveUpAsync(Job job, CancellationToken ct);
}
