using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Touyan.Platform.Health;

/// <summary>
/// Tells a proxy or a supervisor how the program is: <c>/health/live</c> while it answers at all, <c>/health/ready</c> while it can work.
/// Open to everyone, before anyone is asked who he is: it must answer when nothing else does.
/// </summary>
public static class HealthSetup
{
    /// <summary>Where the program says that it runs.</summary>
    public const string Live = "/health/live";

    /// <summary>Where it says whether it can work, part by part.</summary>
    public const string Ready = "/health/ready";

    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services
            .AddHealthChecks()
            .AddCheck<DatabaseAnswers>("database", timeout: LongEnough)
            .AddCheck<DatabaseIsUpToDate>("migrations", timeout: LongEnough)
            .AddCheck<JobsAreDone>("jobs", timeout: LongEnough);
        return services;
    }

    public static void UseHealth(this WebApplication app)
    {
        app.UseHealthChecks(Live, new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync });
        app.UseHealthChecks(Ready, new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    // Names and states only: causes hold addresses and user names, and stand in the log.
    private static Task WriteAsync(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        var parts = report.Entries.ToDictionary(e => e.Key, e => Word(e.Value.Status), StringComparer.Ordinal);
        return http.Response.WriteAsync(JsonSerializer.Serialize(new { status = Word(report.Status), parts }));
    }

    private static string Word(HealthStatus status) => status is HealthStatus.Healthy ? "up" : "down";
}
