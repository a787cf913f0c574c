using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.Authentication;

/// <summary>
/// When sessions and tokens were last used: noted here by the request, written soon after, outside of it. Whoever only reads never waits for one
/// who writes. What a crash loses is the last seconds: at the worst a session counts as left alone that much sooner.
/// </summary>
internal sealed class LastUses(INewDb newDb, TimeProvider clock)
{
    /// <summary>Beyond it nothing is noted until some are written: whoever is not noted now is at his next request.</summary>
    private const int Most = 20_000;

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Key, Use> noted = new();

    private readonly record struct Key(int County, SessionId? Session, Guid? Token);

    private readonly record struct Use(AccountId Account, DateTime At);

    /// <summary>The latest use, written or not.</summary>
    public DateTime? Latest(Proof proof, DateTime? written) =>
        noted.TryGetValue(KeyOf(proof), out var use) && !(use.At < written) ? use.At : written;

    /// <summary>Notes that it is used now, at most once a minute.</summary>
    public void Note(Proof proof, AccountId account, DateTime? last)
    {
        var now = clock.UtcNow;
        if (!(now - last < Every) && noted.Count < Most)
            noted[KeyOf(proof)] = new Use(account, now);
    }

    /// <summary>Writes what was noted; what cannot be written stays noted.</summary>
    public async Task WriteAsync(CancellationToken ct)
    {
        if (noted.IsEmpty)
            return;

        await using var db = newDb.Create();
        foreach (var (key, use) in noted.OrderBy(n => n.Key.County))
        {
            db.Enter(key.County);
            await WriteAsync(db, key, use, ct);
            // Unless it was used again meanwhile.
            noted.TryRemove(KeyValuePair.Create(key, use));
        }
    }

    private static async Task WriteAsync(TouyanDb db, Key key, Use use, CancellationToken ct)
    {
        if (key.Session is { } session)
        {
            await db.Sessions.Where(s => s.Id == session).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, use.At), ct);
            return;
        }

        // A program never signs in: what it does counts as use of the account.
        await db.ApiTokens.Where(t => t.Id == key.Token).ExecuteUpdateAsync(set => set.SetProperty(t => t.LastUsedAt, use.At), ct);
        await db.Accounts.Where(a => a.Id == use.Account).ExecuteUpdateAsync(set => set.SetProperty(a => a.LastUsedAt, use.At), ct);
    }

    private static Key KeyOf(Proof proof) => new(proof.County, proof.Session, proof.Token?.Id);
}

/// <summary>Writes the last uses down every few seconds, and once more when the program stops.</summary>
internal sealed class LastUsesWriter(LastUses uses, TimeProvider clock, ILogger<LastUsesWriter> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(5);

    private readonly Lock stopping = new();
    private Task? stopped;

    /// <summary>Once, however many tell it to: whoever does must not take the services away while the other still writes.</summary>
    public override Task StopAsync(CancellationToken cancellationToken)
    {
        lock (stopping)
            return stopped ??= StopAndWriteAsync(cancellationToken);
    }

    private async Task StopAndWriteAsync(CancellationToken ct)
    {
        await base.StopAsync(ct);
        using var atMost = new CancellationTokenSource(LongEnough);
        await WriteAsync(atMost.Token);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await WriteAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The program stops.
        }
    }

    private async Task WriteAsync(CancellationToken ct)
    {
        try
        {
            await uses.WriteAsync(ct);
        }
        catch (Exception fault) when (fault.AsOutage() is { } outage)
        {
            log.LogWarning("Last uses wait to be written: {Outage}", outage);
        }
    }
}
