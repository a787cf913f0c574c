using System.CommandLine;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Platform;
using Touyan.Platform.Commands;
using Touyan.Platform.Data;

namespace Touyan.Modules.Duties.Counties;

/// <summary><c>./run duties count</c> counts anew what the pages over many counties show, <c>./run duties verify</c> proves that it is what the records say.</summary>
internal sealed class DutiesCommand : IProgramCommand
{
    public Command Build(IServiceProvider services)
    {
        var county = new Option<int?>("--county") { Description = "只统计一个县（市、区），六位代码" };
        var count = new Command("count", "重新统计各县任务；平时每天自动统计一次") { county };
        count.SetAction((parsed, ct) => CountAsync(services, parsed.GetValue(county), ct));
        var verify = new Command("verify", "核验各县任务的统计是否与记录相符");
        verify.SetAction((_, ct) => VerifyAsync(services, ct));
        return new Command("duties", "定期任务：各县汇总的统计、核验") { count, verify };
    }

    private static async Task<int> CountAsync(IServiceProvider services, int? only, CancellationToken ct)
    {
        await foreach (var county in CountiesAsync(services, ct))
        {
            if (only is not null && only != county)
                continue;

            foreach (var year in CountDuties.YearsAt(services.GetRequiredService<TimeProvider>().Today))
            {
                if (await AtAsync(services, county, count => count.RunAsync(year, again: true, ct)))
                    Console.WriteLine($"县 {county}：{year} 年已统计");
            }
        }

        return 0;
    }

    private static async Task<int> VerifyAsync(IServiceProvider services, CancellationToken ct)
    {
        var wrong = 0;
        await foreach (var county in CountiesAsync(services, ct))
        {
            foreach (var year in CountDuties.YearsAt(services.GetRequiredService<TimeProvider>().Today))
            {
                var found = await AtAsync(services, county, count => count.CompareAsync(year, ct));
                wrong += found.Count;
                foreach (var line in found)
                    Console.WriteLine($"县 {county}：{line}");
            }
        }

        Console.WriteLine(wrong == 0 ? "核验无误" : $"{wrong} 处不符：统计以后补登或者更正了以前的记录，可以运行 duties count 重新统计");
        return wrong == 0 ? 0 : 1;
    }

    private static async IAsyncEnumerable<int> CountiesAsync(
        IServiceProvider services,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        await services.PrepareAsync(ct);
        await using var scope = services.CreateAsyncScope();
        foreach (var county in await OrganizationCounties.OfAsync(scope.ServiceProvider.GetRequiredService<TouyanDb>(), ct))
            yield return county;
    }

    // What a reckoning asked once it keeps: each year has a scope of its own.
    private static Task<T> AtAsync<T>(IServiceProvider services, int county, Func<CountDuties, Task<T>> act) =>
        services.GetRequiredService<IServiceScopeFactory>().InCountyAsync(county, there => act(there.GetRequiredService<CountDuties>()));
}
