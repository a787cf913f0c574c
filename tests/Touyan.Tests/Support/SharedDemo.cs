using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Platform.Data;
using Touyan.Platform.Demo;

[assembly: AssemblyFixture(typeof(Touyan.Tests.Support.SharedDemo))]

namespace Touyan.Tests.Support;

/// <summary>The demo county, large enough that it shows everything, loaded once for all tests that look at it and change nothing.</summary>
public sealed class SharedDemo : IAsyncDisposable
{
    /// <summary>Its members: three tenths of what the usual demo has.</summary>
    public const int Members = 6_000;

    private static readonly Lazy<Task<TestApp>> Shared = new(LoadAsync);

    /// <summary>What of the usual demo's number a county of its size has.</summary>
    public static int Share(int usual) => usual * Members / DemoCounty.UsualMembers;

    /// <summary>Looks at it.</summary>
    internal static async Task<T> LookAsync<T>(Func<TouyanDb, Task<T>> look)
    {
        var app = await Shared.Value;
        return await app
            .Services.GetRequiredService<IServiceScopeFactory>()
            .InCountyAsync(DemoCounty.Haian, services => look(services.GetRequiredService<TouyanDb>()));
    }

    /// <summary>Looks at it.</summary>
    internal static Task LookAsync(Func<TouyanDb, Task> look) =>
        LookAsync(async db =>
        {
            await look(db);
            return true;
        });

    public async ValueTask DisposeAsync()
    {
        if (Shared.IsValueCreated)
            await (await Shared.Value).DisposeAsync();
    }

    private static async Task<TestApp> LoadAsync()
    {
        var app = await TestApp.StartAsync();
        Assert.Null(await app.Services.GetRequiredService<DemoCounty>().LoadAsync(DemoCounty.Haian, Members, default));
        return app;
    }
}
