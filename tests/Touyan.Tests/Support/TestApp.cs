using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Documents;
using Touyan.Modules.Messages.Delivering;
using Touyan.Modules.Trail.Sealing;
using Touyan.Modules.Trail.Verification;
using Touyan.Platform.Jobs;
using Touyan.Platform.Telemetry;
using Touyan.Tests.Architecture;
using Touyan.Tests.Documents;

[assembly: AssemblyFixture(typeof(Touyan.Tests.Support.SharedApp))]

namespace Touyan.Tests.Support;

/// <summary>The program as it is, on a database of its own; only the clock stands still and passwords are hashed quickly.</summary>
public sealed class TestApp : WebApplicationFactory<Program>
{
    private static readonly CultureInfo? Spoken = CultureInfo.DefaultThreadCurrentUICulture;

    // Read before the first app is there to change it.
    private readonly CultureInfo? spoken = Spoken;
    private readonly TestDatabase database;

    private readonly bool isGuest;
    private bool isOnSockets;
    private readonly SemaphoreSlim atWork = new(1);

    private readonly string? rulebook;

    private readonly Action<IWebHostBuilder>? change;

    private TestApp(TestDatabase database, bool isGuest = false, string? rulebook = null, Action<IWebHostBuilder>? change = null) =>
        (this.database, this.isGuest, this.rulebook, this.change) = (database, isGuest, rulebook, change);

    public TestClock Clock { get; } = new();

    /// <summary>Reads and counts the statements of this app.</summary>
    public SqlWatch Sql { get; } = new();

    /// <summary>Counts the passwords that are checked in this app.</summary>
    public CountingHasher Hasher { get; } = new();

    public string DataFolder => database.Folder;

    internal TestDatabase Database => database;

    /// <summary>An app of one's own, for tests that move time, count requests or have a rule book of their own. Dispose it.</summary>
    /// <param name="rulebook">Folder of its rule book.</param>
    /// <param name="change">What else is otherwise: settings, services. A TOUYAN_DATABASE set here is used as it is.</param>
    public static async Task<TestApp> StartAsync(string? rulebook = null, Action<IWebHostBuilder>? change = null)
    {
        var app = new TestApp(await ReadyTables.CopyAsync(), rulebook: rulebook, change: change);
        app.StartQuietly();
        return app;
    }

    /// <summary>An app on its real server at a free port, for tests that speak to its sockets. Dispose it.</summary>
    public static async Task<TestApp> StartOnKestrelAsync(Action<IWebHostBuilder> change)
    {
        var app = new TestApp(await ReadyTables.CopyAsync(), change: host => change(host.UseSetting("TOUYAN_URLS", "http://127.0.0.1:0")));
        app.UseKestrel(0);
        app.isOnSockets = true;
        app.StartServer();
        CultureInfo.DefaultThreadCurrentUICulture = app.spoken;
        return app;
    }

    /// <summary>An app on a database that is there already; it goes with the app. Dispose it.</summary>
    internal static TestApp StartOn(TestDatabase database)
    {
        var app = new TestApp(database);
        app.StartQuietly();
        return app;
    }

    /// <summary>A second instance on the same database, with a clock of its own. Dispose it before the first.</summary>
    public TestApp StartBeside(string? rulebook = null, Action<IWebHostBuilder>? change = null)
    {
        var app = new TestApp(database, isGuest: true, rulebook: rulebook, change: change);
        app.StartQuietly();
        return app;
    }

    /// <summary>Does the jobs that are due: in tests nobody does them unasked.</summary>
    public async Task WorkAsync()
    {
        await atWork.WaitAsync();
        try
        {
            await Services.GetRequiredService<JobWorker>().WorkOffAsync(CancellationToken.None);
        }
        finally
        {
            atWork.Release();
        }
    }

    // The program speaks Chinese to its whole process; the test platform's summary, which scripts read, stays as it was.
    private void StartQuietly()
    {
        _ = Server;
        CultureInfo.DefaultThreadCurrentUICulture = spoken;
    }

    /// <summary>A client that keeps cookies and follows no redirects; <paramref name="address"/> is where its requests seem to come from.</summary>
    public Browser NewBrowser(string address = "192.0.2.1")
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add(AddressHeader, address);
        return new Browser(client);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("TOUYAN_DATA", database.Folder);
        builder.UseSetting("TOUYAN_DATABASE", database.ConnectionString ?? "");
        builder.UseSetting("TOUYAN_DEMO", "off");
        if (rulebook is not null)
            builder.UseSetting("TOUYAN_RULEBOOK", rulebook);

        builder.ConfigureServices(services =>
        {
            services.RemoveAll<TimeProvider>().AddSingleton<TimeProvider>(Clock);
            services.Remove(services.Single(s => s.ImplementationType == typeof(JobWorker)));
            services.AddSingleton<JobWorker>();
            services.Remove(services.Single(s => s.ImplementationType == typeof(CountySweeps)));
            services.Remove(services.Single(s => s.ImplementationType == typeof(ContinualSealing)));
            services.Remove(services.Single(s => s.ImplementationType == typeof(DeliveryWatch)));
            services.AddSingleton<DeliveryWatch>();
            services.AddSingleton<IStartupFilter, Addresses>();
            services.AddSingleton<IInterceptor>(Sql).AddSingleton<IStartupFilter>(new SqlWatch.Counter(Sql));
            // The test server has no limit of its own, and says so at every upload.
            services.AddLogging(log =>
                log.AddFilter<ConsoleLoggerProvider>(typeof(RequestLog).FullName, LogLevel.Warning)
                    .AddFilter("Microsoft.AspNetCore.Routing.EndpointRoutingMiddleware", LogLevel.Error)
                    .AddFilter("Microsoft.AspNetCore.Mvc.Filters.RequestSizeLimitFilter", LogLevel.Error)
            );
            services.AddScoped<IFileOwner, Drawer>();
            services.PostConfigure<PasswordHasherOptions>(o => o.IterationCount = 1);
            services.RemoveAll<IPasswordHasher<Account>>().AddSingleton<IPasswordHasher<Account>>(Hasher);
        });
        change?.Invoke(builder);
    }

    public override async ValueTask DisposeAsync()
    {
        var limits = isOnSockets ? null : RateLimits.Of(Server);
        await base.DisposeAsync();
        if (limits is not null)
            await limits.DisposeAsync();

        atWork.Dispose();
        if (isGuest)
            return;

        SqliteConnection.ClearAllPools();
        await database.DisposeAsync();
    }

    private const string AddressHeader = "X-Test-Address";

    // The test server has no network, hence no addresses.
    private sealed class Addresses : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (http, following) =>
                    {
                        if (http.Request.Headers.TryGetValue(AddressHeader, out var address))
                            http.Connection.RemoteIpAddress = System.Net.IPAddress.Parse(address.ToString());

                        return following(http);
                    }
                );
                next(app);
            };
    }
}

/// <summary>The one app that most tests share: started by the first that asks, stopped after the last.</summary>
public sealed class SharedApp : IAsyncDisposable
{
    private static readonly Lazy<Task<TestApp>> Shared = new(() => TestApp.StartAsync());

    // Counties in which something may have been changed past the program only by mistake.
    private static readonly ConcurrentDictionary<int, byte> Honest = new();

    public static Task<TestApp> GetAsync() => Shared.Value;

    internal static void Watch(int county) => Honest[county] = 0;

    internal static void Unwatch(int county) => Honest.TryRemove(county, out _);

    /// <summary>After the last test: whatever was done in any of them, every row agrees with its trail.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!Shared.IsValueCreated)
            return;

        await using var app = await Shared.Value;
        var verify = app.Services.GetRequiredService<VerifyTrail>();
        var findings = new List<string>();
        foreach (var county in Honest.Keys)
            findings.AddRange((await verify.RunAsync(county, [], withRows: true, default)).Findings.Select(f => $"{county}: {f.Message}"));

        Offenders.None(findings);
    }
}
