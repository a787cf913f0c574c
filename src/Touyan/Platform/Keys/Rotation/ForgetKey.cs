using Touyan.Kernel;
using Touyan.Platform.Data;

namespace Touyan.Platform.Keys.Rotation;

/// <summary>
/// Takes an old master key out of the ring for good, when nothing of this installation needs it any more. Backups that were made under it are closed
/// for ever then; the program cannot see them.
/// </summary>
internal sealed class ForgetKey(KeyRing ring, KeyUses uses, Func<INewDb> newDb, IKeyTrail trail)
{
    // Servers read a changed ring within a minute; what they wrote before is sealed within seconds.
    internal static readonly TimeSpan Settled = KeyRing.Fresh * 10;

    /// <summary>The key that is to go, and why.</summary>
    public sealed record Input(string Key, string? Reason, DateTime Now);

    public async Task<Result<string>> RunAsync(Input input, CancellationToken ct)
    {
        if (!ring.IsOurs)
            return ForgetRefusals.NotOurs(ring.Place);

        if (ring.FindMaster(input.Key) is not { } key)
            return ForgetRefusals.NoSuchKey(input.Key);

        if (key.Id == ring.Master.Id)
            return ForgetRefusals.IsCurrent(key.Id);

        if (string.IsNullOrWhiteSpace(input.Reason))
            return ForgetRefusals.ReasonMissing;

        if (input.Now - ring.Master.MadeOn < Settled)
            return ForgetRefusals.TooSoon(Settled);

        await using var db = newDb().Create();
        if (await uses.OfAsync(db, key, ct) is { Count: > 0 } found)
            return ForgetRefusals.StillUsed(key.Id, found);

        ring.Change(r => r.WithoutMaster(key.Id));
        db.Enter(0);
        trail.Forgotten(db, key.Id, input.Reason.Trim());
        await db.SaveChangesAsync(ct);
        return key.Id;
    }
}

/// <summary>Everything here that needs a master key, whether the program starts without it or not.</summary>
internal sealed class KeyUses(IEnumerable<IKeyUse> uses, IEnumerable<IOldKeyUse> oldUses)
{
    public async Task<List<string>> OfAsync(TouyanDb db, MasterKey key, CancellationToken ct)
    {
        var found = new List<string>();
        foreach (var use in uses)
            found.AddRange((await use.FindAsync(db, ct)).Where(u => u.KeyId == key.Id).Select(u => u.What));

        foreach (var use in oldUses)
        {
            if (await use.FindAsync(db, key, ct) is { } what)
                found.Add(what);
        }

        return found;
    }
}

/// <summary>What forgetting a key refuses; the ring stays as it is.</summary>
internal static class ForgetRefusals
{
    public static Refusal ReasonMissing => Refusal.Invalid("keys.reason-missing", "请用 --reason 写明理由。");

    public static Refusal NotOurs(string place) => Refusal.Conflict("keys.not-ours", KeyWords.NotOurs(place));

    public static Refusal NoSuchKey(string key) =>
        Refusal.NotFound(
            "keys.no-such-key",
            $"密钥环中没有主密钥 {key}。运行 keys list 可看全部编号；签名密钥不销毁，旧的只留公钥供核验。"
        );

    public static Refusal IsCurrent(string key) =>
        Refusal.Conflict("keys.is-current", $"主密钥 {key} 正在使用。请先运行 keys rotate 更换。");

    public static Refusal TooSoon(TimeSpan settled) =>
        Refusal.Conflict(
            "keys.too-soon",
            $"更换主密钥还不到 {settled.TotalMinutes:0} 分钟，运行中的服务可能还没有读到新的密钥环。请稍后再运行。"
        );

    public static Refusal StillUsed(string key, IEnumerable<string> uses) =>
        Refusal.Conflict(
            "keys.still-used",
            $"主密钥 {key} 仍在使用，没有销毁：{string.Join('、', uses)}。请先运行 keys rotate（中断过的再运行一次），待服务封存操作记录后重试。"
        );
}
