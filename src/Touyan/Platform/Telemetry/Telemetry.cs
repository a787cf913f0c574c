using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Touyan.Platform.Telemetry;

/// <summary>
/// Sends traces and figures to the OTLP address that OTEL_EXPORTER_OTLP_ENDPOINT names (HTTP, protobuf); logs go the same way. Without an address
/// nothing is gathered.
/// </summary>
internal sealed class Telemetry(Uri collector) : IHostedService, IDisposable
{
    /// <summary>The standard variable with the address of the collector.</summary>
    public const string Setting = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly string[] Traced = ["Microsoft.AspNetCore", "Npgsql", Figures.Meter];

    private static readonly string[] Measured =
    [
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "System.Runtime",
        "Microsoft.EntityFrameworkCore",
        "Npgsql",
        Figures.Meter,
    ];

    private readonly Lock gate = new();
    private TracerProvider? traces;
    private MeterProvider? figures;

    /// <summary>Traces of work that no request began.</summary>
    public static ActivitySource Source { get; } = new(Figures.Meter);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(Resource)
            .AddSource(Traced)
            // A caller's wish not to be traced is not ours: its reference must find a trace.
            .SetSampler(new AlwaysOnSampler())
            .AddProcessor(new PlainTraces())
            .AddOtlpExporter(o => To(o, collector, "v1/traces"))
            .Build();
        figures = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(Resource)
            .AddMeter(Measured)
            // The name of a pool is its connection string without the password: more than anyone needs to know.
            .AddView("db.client.*", new MetricStreamConfiguration { TagKeys = ["db.client.connection.state", "state"] })
            .AddOtlpExporter(o => To(o, collector, "v1/metrics"))
            .Build();
        return Task.CompletedTask;
    }

    // What is still here is sent before the program ends.
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    // The host may stop and dispose at once; whoever comes second waits until all is sent.
    public void Dispose()
    {
        lock (gate)
        {
            traces?.Dispose();
            figures?.Dispose();
            (traces, figures) = (null, null);
        }
    }

    internal static void Logs(OpenTelemetryLoggerOptions options, Uri collector)
    {
        options.IncludeFormattedMessage = true;
        options.SetResourceBuilder(Resource).AddOtlpExporter(o => To(o, collector, "v1/logs"));
    }

    // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES say otherwise where they are set.
    private static ResourceBuilder Resource => ResourceBuilder.CreateEmpty().AddService("touyan").AddEnvironmentVariableDetector();

    private static void To(OtlpExporterOptions options, Uri collector, string path)
    {
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = new Uri($"{collector.AbsoluteUri.TrimEnd('/')}/{path}");
    }
}
