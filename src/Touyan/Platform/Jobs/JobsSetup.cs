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

/// <summary>The door: enqueues a job in the unit of work that needs it; call <see cref="JobBell.Ring"/> after the save.</summary>
public sealed class Jobs(TouyanDb db, TimeProvider clock)
{
    public void Enqueue(string kind, string payload) => db.Add(Job.Of(db.County, kind, payload, clock.UtcNow));
}

/// <summary>Registers the queue of jobs and the worker that does them.</summary>
public static class JobsSetup
{
    public static IServiceCollection AddJobs(this IServiceCollection services) =>
        services.AddSingleton<JobBell>().AddScoped<Jobs>().AddHostedService<JobWorker>();
}
