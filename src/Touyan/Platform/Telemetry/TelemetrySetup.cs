using Touyan.Platform.Jobs;

namespace Touyan.Platform.Telemetry;

/// <summary>Registers what tells an operator how the program does: a line for each request, figures, and all of it by OTLP where that is asked for.</summary>
public static class TelemetrySetup
{
    public static WebApplicationBuilder AddTelemetry(this WebApplicationBuilder builder)
    {
        if (!Uri.TryCreate(builder.Configuration[Telemetry.Setting], UriKind.Absolute, out var collector))
            return builder;

        builder.Logging.AddOpenTelemetry(options => Telemetry.Logs(options, collector));
        builder.Services.AddHostedService(_ => new Telemetry(collector)).AddHostedService<JobFigures>();
        return builder;
    }

    /// <summary>First of all: sees how every request ended.</summary>
    public static void UseRequestLog(this WebApplication app) => app.UseMiddleware<RequestLog>();
}
