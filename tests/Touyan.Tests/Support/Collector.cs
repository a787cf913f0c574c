using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Touyan.Tests.Support;

/// <summary>Takes in what a program sends by OTLP over HTTP, as it comes. Dispose it.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Kind, byte[] Body)> received = new();

    private Collector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapPost("/v1/{kind}", TakeAsync);
    }

    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector();
        await collector.app.StartAsync();
        return collector;
    }

    /// <summary>All that came of a kind (traces, metrics, logs); texts within protobuf are UTF-8 as they are.</summary>
    public string Text(string kind) => string.Join('\n', received.Where(r => r.Kind == kind).Select(r => Encoding.UTF8.GetString(r.Body)));

    /// <summary>The same in hexadecimal digits: ids of traces are bytes.</summary>
    public string Hex(string kind) => string.Join('\n', received.Where(r => r.Kind == kind).Select(r => Convert.ToHexStringLower(r.Body)));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(string kind, HttpRequest request)
    {
        var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        received.Enqueue((kind, body.ToArray()));
    }
}

/// <summary>Keeps every line of an app's log, as a file would.</summary>
internal sealed class KeptLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyList<string> Lines => [.. lines];

    public void Under(IWebHostBuilder host) => host.ConfigureLogging(log => log.AddProvider(this));

    public ILogger CreateLogger(string categoryName) => new Keeper(this, categoryName);

    public void Dispose() { }

    private sealed class Keeper(KeptLog kept, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => kept.lines.Enqueue($"{logLevel} {category} {formatter(state, exception)} {exception}");
    }
}
