using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Platform.Backup;
using Touyan.Platform.Data;
using Touyan.Platform.Demo;
using Touyan.Platform.Keys;

namespace Touyan.Platform;

/// <summary>What happens between the start of the program and its first request.</summary>
public static class Opening
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Dates, numbers and messages are China's, whatever the machine speaks.</summary>
    public static void SpeakChinese()
    {
        var china = CultureInfo.GetCultureInfo("zh-CN");
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (china, china);
        (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture) = (china, china);
    }

    /// <summary>
    /// Brings the database up to date; an empty one gets the demo county unless TOUYAN_DEMO says otherwise. Then tells where to go. False, and
    /// a message, when the program must not start.
    /// </summary>
    public static async Task<bool> OpenAsync(this WebApplication app, TouyanOptions options)
    {
        if (app.Services.GetRequiredService<UnfinishedRestore>().Message is { } unfinished)
        {
            await Console.Error.WriteLineAsync(unfinished);
            return false;
        }

        try
        {
            await app.PrepareAsync(options);
            return true;
        }
        catch (KeyException fault)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return false;
        }
    }

    private static async Task PrepareAsync(this WebApplication app, TouyanOptions options)
    {
        var stop = app.Lifetime.ApplicationStopping;
        await WaitForDatabaseAsync(app.Services, stop);
        await app.Services.PrepareAsync(stop);
        await app.Services.GetRequiredService<IStartWitness>().StartsAsync(stop);
        var demo = app.Services.GetRequiredService<DemoCounty>();
        if (options.DemoMembers is { } members && await demo.IsWantedAsync(stop))
            await demo.LoadAsync(DemoCounty.Haian, members, stop);

        app.Urls.Clear();
        foreach (var url in options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            app.Urls.Add(url);

        var advice = await AdviceAsync(app, stop);
        app.Lifetime.ApplicationStarted.Register(() => Announce(app, advice));
    }

    /// <summary>Before anything is read or written: the database has this program's shape, and the keys are those of the database.</summary>
    public static async Task PrepareAsync(this IServiceProvider services, CancellationToken ct)
    {
        await services.GetRequiredService<Migrator>().MigrateAsync(ct);
        await services.GetRequiredService<KeyOpening>().RunAsync(ct);
    }

    // After a power cut the database comes up beside the program, perhaps behind it.
    private static async Task WaitForDatabaseAsync(IServiceProvider services, CancellationToken stop)
    {
        var (newDb, clock) = (services.GetRequiredService<INewDb>(), services.GetRequiredService<TimeProvider>());
        var until = clock.UtcNow + LongestWait;
        while (clock.UtcNow < until && await IsAwayAsync(newDb, stop))
        {
            Console.WriteLine("数据库还没有就绪，稍后再试……");
            await Task.Delay(Pause, clock, stop);
        }
    }

    // Whatever else is wrong with it, and that it is not made yet, is for the migration to find out.
    private static async Task<bool> IsAwayAsync(INewDb newDb, CancellationToken stop)
    {
        try
        {
            await using var db = newDb.Create();
            await db.Database.OpenConnectionAsync(stop);
            return false;
        }
        catch (DbException fault)
        {
            return fault.AsOutage() is Outage.Away;
        }
    }

    private static async Task<IReadOnlyList<string>> AdviceAsync(WebApplication app, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var advice = new List<string>();
        foreach (var adviser in scope.ServiceProvider.GetServices<IOpeningAdvice>())
        {
            if (await adviser.GiveAsync(ct) is { } sentence)
                advice.Add(sentence);
        }

        return advice;
    }

    private static void Announce(WebApplication app, IReadOnlyList<string> advice)
    {
        var signIns = app.Services.GetRequiredService<DemoSignIns>().Lines().ToList();
        Console.WriteLine($"头雁已启动：{string.Join("  ", app.Urls)}");
        if (signIns.Count > 0)
            Console.WriteLine($"演示账号（每种角色一个；要填验证码的，登录时页面上会显示）：\n{string.Join('\n', signIns)}");

        foreach (var sentence in advice)
            Console.WriteLine(sentence);

        Console.WriteLine("按 Ctrl+C 停止。");
    }
}

/// <summary>What whoever starts the program should do first; implemented by the module that knows.</summary>
public interface IOpeningAdvice
{
    /// <summary>A sentence for the console; null when there is nothing to advise.</summary>
    Task<string?> GiveAsync(CancellationToken ct);
}
