using System.CommandLine;
using Touyan.Kernel;
using Touyan.Modules.Points.Ledger;
using Touyan.Modules.Points.Model;
using Touyan.Platform;
using Touyan.Platform.Commands;
using Touyan.Platform.Data;

namespace Touyan.Modules.Points.Commands;

/// <summary><c>./run points verify</c> proves the ledgers, <c>./run points recompute</c> makes them follow the records.</summary>
internal sealed class PointsCommand : IProgramCommand
{
    public Command Build(IServiceProvider services)
    {
        var verify = new Command("verify", "核验积分：余额等于各条之和，每条都有依据");
        verify.SetAction((_, ct) => RunAsync(services, (scope, db) => VerifyAsync(scope, db, ct), ct));

        var county = new Argument<int>("COUNTY") { Description = "县（市、区）代码，六位" };
        var recompute = new Command("recompute", "按记录补计、冲回和注销到期的积分；再次运行不会重复") { county };
        recompute.SetAction((parsed, ct) => RunAsync(services, (scope, db) => RecomputeAsync(scope, db, parsed.GetValue(county), ct), ct));
        return new Command("points", "先锋储值：核验、重新计算") { verify, recompute };
    }

    private static async Task<int> RunAsync(
        IServiceProvider services,
        Func<IServiceProvider, TouyanDb, Task<Refusal?>> act,
        CancellationToken ct
    )
    {
        await services.PrepareAsync(ct);
        await using var scope = services.CreateAsyncScope();
        if (await act(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<TouyanDb>()) is not { } refusal)
            return 0;

        await Console.Error.WriteLineAsync(refusal.Message);
        return 1;
    }

    private static async Task<Refusal?> VerifyAsync(IServiceProvider services, TouyanDb db, CancellationToken ct)
    {
        var wrong = 0;
        foreach (var county in await db.CountiesInAsync<PointEntry>(ct))
        {
            await using var scope = services.GetRequiredService<IServiceScopeFactory>().EnterCounty(county);
            var verify = scope.ServiceProvider.GetRequiredService<VerifyPoints>();
            var found = await verify.RunAsync(ct);
            wrong += found.Count;
            Console.WriteLine(
                $"县 {county}：积分合计 {await verify.SumAsync(ct)}，{(found.Count == 0 ? "核验无误" : $"{found.Count} 处不符")}"
            );
            foreach (var line in found)
                Console.WriteLine("  " + line);
        }

        return wrong == 0
            ? null
            : Refusal.Conflict("points.do-not-add-up", $"积分有 {wrong} 处不符，可以运行 points recompute 补计、冲回。");
    }

    private static async Task<Refusal?> RecomputeAsync(IServiceProvider services, TouyanDb db, int county, CancellationToken ct)
    {
        db.Enter(county);
        var by = Actor.Program(county, "command");
        var written = await services.GetRequiredService<KeepPoints>().RunAsync(member: null, by, ct);
        Console.WriteLine($"记入 {written} 条。");
        return null;
    }
}
