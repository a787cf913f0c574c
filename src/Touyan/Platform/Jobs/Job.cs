namespace Touyan.Platform.Jobs;

/// <summary>A piece of work that outlives its request. Claimed by a lease, so that one instance does it, and another takes over when it dies.</summary>
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

    /// <summary>Until when some instance holds it; null when nobody does.</summary>
    public DateTime? LeaseUntil { get; private set; }

    public int Attempts { get; private set; }

    public DateTime? DoneAt { get; private set; }

    /// <summary>Reference number of the fault that made it give up.</summary>
    public string? FailedWith { get; private set; }

    public static Job Of(int county, string kind, string payload, DateTime now) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            CountyCode = county,
            Kind = kind,
            Payload = payload,
            EnqueuedAt = now,
            DueAt = now,
        };
}

/// <summary>Does one kind of job. May be run again after a crash: must be idempotent.</summary>
public interface IJobHandler
{
    string Kind { get; }

    Task RunAsync(Job job, CancellationToken ct);
}
