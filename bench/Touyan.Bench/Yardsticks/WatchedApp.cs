using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Touyan.Bench.Servers;
using Touyan.Modules.Trail.Sealing;
using Touyan.Platform;

namespace Touyan.Bench.Yardsticks;

/// <summary>The product inside the bench, on the same database: tells which statements a request sends. Never measured itself.</summary>
internal sealed class WatchedApp(Ground ground) : WebApplicationFactory<TouyanOptions>
{
    private readonly Watch watch = new();

    /// <summary>The statements that read, of a request that was asked before (names and plans are known then).</summary>
    public async Task<IReadOnlyList<Statement>> StatementsOfAsync(HttpClient client, HttpRequestMessage first, HttpRequestMessage again)
    {
        (await client.SendAsync(first)).EnsureSuccessStatusCode();
        var heard = watch.Listen();
        (await client.SendAsync(again)).EnsureSuccessStatusCode();
        return [.. heard];
    }

    /// <summary>The statement behind an answer that is long: the last that was sent before the answer began. The answer itself is not waited for.</summary>
    public async Task<Statement> StatementBehindAsync(HttpClient client, HttpRequestMessage request)
    {
        var heard = watch.Listen();
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        return heard.ToList()[^1];
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (name, value) in ground.Settings)
            builder.UseSetting(name, value);

        builder.ConfigureLogging(log => log.SetMinimumLevel(LogLevel.Warning));
        builder.ConfigureServices(services =>
        {
            services.AddSingleton<IInterceptor>(watch).AddSingleton<IStartupFilter>(watch);
            // What the bench writes through it is sealed by what is measured.
            services.Remove(services.Single(s => s.ImplementationType == typeof(ContinualSealing)));
        });
    }

    // Only what a request sends is heard: the job worker asks on its own.
    private sealed class Watch : DbCommandInterceptor, IStartupFilter
    {
        private readonly AsyncLocal<bool> isRequest = new();
        private List<Statement> heard = [];

        public List<Statement> Listen() => heard = [];

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (http, following) =>
                    {
                        isRequest.Value = true;
                        return following(http);
                    }
                );
                next(app);
            };

        public override InterceptionResult<DbDataReader> ReaderExecuting(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result
        )
        {
            Hear(command);
            return result;
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            Hear(command);
            return ValueTask.FromResult(result);
        }

        private void Hear(DbCommand command)
        {
            if (isRequest.Value)
                heard.Add(Statement.Of(command));
        }
    }
}
