using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Platform.Commands;
using Touyan.Platform.Data;

namespace Touyan.Platform.Keys.Rotation;

/// <summary><c>keys list</c>, <c>keys rotate [--lookup] [--signing]</c>, <c>keys verify</c>, <c>keys forget KEY --reason TEXT</c>. Never prints a key.</summary>
internal sealed class KeysCommand : IProgramCommand
{
    public Command Build(IServiceProvider services)
    {
        var list = new Command("list", "列出密钥编号、生成时间和用途；不显示密钥本身");
        list.SetAction((_, ct) => ListAsync(services, ct));
        var lookUp = new Option<bool>("--lookup") { Description = "同时更换检索密钥（按公民身份号码查找用）" };
        var signing = new Option<bool>("--signing") { Description = "同时更换签名密钥；旧的只保留公钥，供核验" };
        var rotate = new Command("rotate", "更换密钥并重新加密全部敏感数据；服务不必停止，中断后可再次运行") { lookUp, signing };
        rotate.SetAction((parsed, ct) => RotateAsync(services, parsed.GetValue(lookUp), parsed.GetValue(signing), ct));
        var verify = new Command("verify", "逐项打开全部敏感数据，重新计算全部检索值；核验不符时退出码为 1");
        verify.SetAction((_, ct) => VerifyAsync(services, ct));
        var key = new Argument<string>("KEY") { Description = "旧主密钥的编号，见 keys list" };
        var reason = new Option<string>("--reason") { Description = "为什么销毁；记入操作记录" };
        var forget = new Command("forget", "从密钥环中销毁不再使用的旧主密钥；用它封存的旧备份从此打不开") { key, reason };
        forget.SetAction((parsed, ct) => ForgetAsync(services, parsed.GetRequiredValue(key), parsed.GetValue(reason), ct));
        return new Command("keys", "密钥：查看、更换、核验、销毁") { list, rotate, verify, forget };
    }

    private static async Task<int> RotateAsync(IServiceProvider services, bool lookUp, bool signing, CancellationToken ct)
    {
        await services.PrepareAsync(ct);
        var (ring, clock) = (services.GetRequiredService<KeyRing>(), services.GetRequiredService<TimeProvider>());
        if (signing && !ring.IsOurs)
        {
            await Console.Error.WriteLineAsync(KeyWords.NotOurs(ring.Place));
            return 1;
        }

        if (signing)
            ring.Change(r => r.WithNewSigner(clock.GetUtcNow().UtcDateTime));

        var done = await services.GetRequiredService<RotateKeys>().RotateAsync(lookUp, ct);
        Console.WriteLine(done.IsNewMaster ? $"已生成新的主密钥 {ring.Master.Id}。" : $"主密钥为 {ring.Master.Id}，未另行生成。");
        Console.WriteLine(
            $"{done.Counties} 个县（市、区）：重新包裹密钥 {done.Rewrapped} 个，重新加密 {done.Resealed} 项，重新计算检索值 {done.Redigested} 项。"
        );
        Console.WriteLine(ring.IsOurs ? KeyWords.KeepCopy(ring.Place) : KeyWords.RotateThere(ring.Place));
        return 0;
    }

    private static async Task<int> ForgetAsync(IServiceProvider services, string key, string? reason, CancellationToken ct)
    {
        await services.PrepareAsync(ct);
        var now = services.GetRequiredService<TimeProvider>().UtcNow;
        var done = await services.GetRequiredService<ForgetKey>().RunAsync(new(key, reason, now), ct);
        if (done.IsRefused)
        {
            await Console.Error.WriteLineAsync(done.Refusal!.Message);
            return 1;
        }

        Console.WriteLine(KeyWords.Forgotten(done.Value, services.GetRequiredService<KeyRing>().Place));
        return 0;
    }

    private static async Task<int> VerifyAsync(IServiceProvider services, CancellationToken ct)
    {
        await services.PrepareAsync(ct);
        var done = await services.GetRequiredService<VerifyKeys>().RunAsync(ct);
        foreach (var finding in done.Findings)
            Console.WriteLine($"  {finding}");

        Console.WriteLine($"{done.Counties} 个县（市、区）：打开 {done.Opened} 项，核对检索值 {done.Compared} 项。");
        Console.WriteLine(done.Findings.Count > 0 ? "核验不符。" : "核验相符。");
        return done.Findings.Count > 0 ? 1 : 0;
    }

    private static async Task<int> ListAsync(IServiceProvider services, CancellationToken ct)
    {
        await services.PrepareAsync(ct);
        var ring = services.GetRequiredService<KeyRing>();
        await using var db = services.GetRequiredService<INewDb>().Create();
        var keys = await db.Set<DataKey>().OfAllCounties().AsNoTracking().ToListAsync(ct);
        Console.WriteLine($"密钥环：{ring.Place}");
        foreach (var master in ring.Masters.OrderBy(k => k.MadeOn))
        {
            var wrapped = keys.Count(k => k.MasterKeyId == master.Id && k.RetiredAt is null);
            Console.WriteLine(
                $"  主密钥   {master.Id}  {Day(master.MadeOn)}  {(master == ring.Master ? "当前" : "旧")}，包裹 {wrapped} 个数据密钥"
            );
        }

        foreach (var signer in ring.Signers.OrderBy(k => k.MadeOn))
            Console.WriteLine($"  签名密钥 {signer.Id}  {Day(signer.MadeOn)}  {(signer == ring.Signer ? "当前" : "旧，只供核验")}");

        foreach (var county in keys.GroupBy(k => k.CountyCode).OrderBy(g => g.Key))
            Console.WriteLine($"  {county.Key}：{string.Join("；", county.OrderBy(k => k.Purpose).ThenBy(k => k.Number).Select(Told))}");

        return 0;
    }

    private static string Told(DataKey key) =>
        $"{(key.Purpose is KeyPurpose.Values ? "数据密钥" : "检索密钥")}第 {key.Number} 号 {Day(key.MadeAt)}{(key.RetiredAt is { } gone ? $"，{Day(gone)} 销毁" : "")}";

    private static string Day(DateTime at) => Clock.ToChinaDate(at).ToString("yyyy-MM-dd");
}
