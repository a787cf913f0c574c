using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Touyan.Tests.Support;

namespace Touyan.Tests.Platform.Secrets;

/// <summary>Hears all that an app logs, its own houses down to Debug, and every tag of every trace. Dispose it.</summary>
internal sealed class Overheard : IDisposable, ILoggerProvider
{
    private readonly ConcurrentQueue<string> said = [];
    private readonly ActivityListener traces;

    private Overheard()
    {
        traces = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Hear,
        };
        ActivitySource.AddActivityListener(traces);
    }

    public IReadOnlyCollection<string> Said => said;

    public static Overheard In(TestApp app)
    {
        var heard = new Overheard();
        var settings = (IConfigurationRoot)app.Services.GetRequiredService<IConfiguration>();
        settings["Logging:LogLevel:Touyan"] = "Debug";
        settings["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Information";
        settings["Logging:LogLevel:Microsoft.AspNetCore"] = "Information";
        settings["Logging:Console:LogLevel:Default"] = "None";
        settings.Reload();
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(heard);
        return heard;
    }

    public ILogger CreateLogger(string categoryName) => new Ear(categoryName, said);

    public void Dispose() => traces.Dispose();

    private void Hear(Activity activity) =>
        said.Enqueue($"{activity.DisplayName} {string.Join(' ', activity.TagObjects.Select(t => $"{t.Key}={t.Value}"))}");

    private sealed class Ear(string category, ConcurrentQueue<string> said) : ILogger
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
        ) => said.Enqueue($"{category} {formatter(state, exception)} {exception}");
    }
}
