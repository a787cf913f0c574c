using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Touyan.Platform.Data;
using Touyan.Platform.Jobs;

namespace Touyan.Platform.Health;

/// <summary>The database can be reached and reads.</summary>
internal sealed class DatabaseAnswers(INewDb newDb) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var db = newDb.Create();
            await db.Set<Job>().AnyAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception fault) when (fault.AsOutage() is not null || fault is OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy();
        }
    }
}

/// <summary>It has the shape that this program needs.</summary>
internal sealed class DatabaseIsUpToDate(INewDb newDb) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var db = newDb.Create();
            var missing = await db.Database.GetPendingMigrationsAsync(cancellationToken);
            return missing.Any() ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy();
        }
        catch (Exception fault) when (fault.AsOutage() is not null || fault is OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy();
        }
    }
}

/// <summary>The worker of this process looks after jobs; how many wait is for the figures.</summary>
internal sealed class JobsAreDone(JobPulse pulse) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(pulse.IsBeating ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
}
