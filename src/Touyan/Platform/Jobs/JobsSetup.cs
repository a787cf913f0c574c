using Touyan.Kernel;
using Touyan.Platform.Data;

namespace Touyan.Platform.Jobs;

/// <summary>Rings when a job was enqueued in this process.</summary>
public sealed class JobBell : IDisposable
{
    private readonly SemaphoreSlim rung = new(0);

    public void Ring() => rung.Release();

    public async Task WaitAsync(TimeSpan atMost, CancellationToken ct) => await rung.WaitAsync(atMost, ct);

    public void Dispose() => rung.Dispose();
}

/// <summary>Tells whether the worker of this process is alive: it beats at every look, and while it works.</summary>
public sealed class JobPulse(TimeProvider clock)
{
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);

    private long beatAt;

    /// <summary>False when it has never beaten, or not for too long.</summary>
    public bool IsBeating => clock.UtcNow.Ticks - Interlocked.Read(ref beatAt) < Silence.Ticks;

    internal void Beat() => Interlocked.Exchange(ref beatAt, clock.UtcNow.Ticks);

    internal PeriodicTimer Timer(TimeSpan period) => new(period, clock);
}

/// <summary>The door: enqueues a job in the unit of work that needs it; call <see cref="JobBell.Ring"/> after the save.</summary>
public sealed class Jobs(TouyanDb db, TimeProvider clock)
{
    /// <summary>Adds it to the unit of work; it is there once that is saved.</summary>
    /// <param name="kind">Which <see cref="IJobHandler"/> does it.</param>
    /// <param name="payload">What the handler needs to know; an id, never data of persons.</param>
    /// <param name="dueAt">Not before this instant; at once when null.</param>
    public void Enqueue(string kind, string payload, DateTime? dueAt = null) =>
        db.Add(Job.Of(db.County, kind, payload, clock.UtcNow, dueAt));
}

/// <summary>Registers the queue of jobs and the worker that does them.</summary>
public static class JobsSetup
{
    public static IServiceCollection AddJobs(this IServiceCollection services) =>
        services
            .AddSingleton<JobBell>()
            .AddSingleton<JobPulse>()
            .AddSingleton<JobLog>()
            .AddSingleton<JobLedger>()
            .AddScoped<Jobs>()
            .AddHostedService<JobWorker>()
            .AddHostedService<CountySweeps>();
}
