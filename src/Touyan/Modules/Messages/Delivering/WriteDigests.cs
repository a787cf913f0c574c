using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts;
using Touyan.Modules.Messages.Model;
using Touyan.Modules.Messages.Templates;
using Touyan.Platform.Data;

namespace Touyan.Modules.Messages.Delivering;

/// <summary>The digest of the day, from its hour on: for whoever has it sent to him and has not got it yet.</summary>
internal sealed class WriteDigests(INewDb newDb, IServiceScopeFactory scopes, TimeProvider clock, ILogger<WriteDigests> log)
{
    public async Task<int> RunAsync(int county, CancellationToken ct)
    {
        var (written, day) = (0, clock.Today);
        if (!await scopes.InCountyAsync(county, services => Task.FromResult(IsTime(services))))
            return 0;

        foreach (var account in await WaitingAsync(county, day, ct))
            written += await OneAsync(county, account, day, ct) ? 1 : 0;

        return written;
    }

    // Who cannot be told stands in nobody's way.
    private async Task<bool> OneAsync(int county, AccountId account, DateOnly day, CancellationToken ct)
    {
        try
        {
            return await scopes.InCountyAsync(county, s => s.GetRequiredService<WriteDigest>().RunAsync(account, day, ct));
        }
        catch (Exception fault) when (fault is not OperationCanceledException && fault.AsOutage() is null)
        {
            log.LogError(fault, "The digest of account {Account} of {County} could not be written.", account, county);
            return false;
        }
    }

    private bool IsTime(IServiceProvider services) =>
        Clock.ToChinaTime(clock.UtcNow).Hour >= services.GetRequiredService<MessageTimes>().Rules.DigestHour.Value;

    private async Task<List<AccountId>> WaitingAsync(int county, DateOnly day, CancellationToken ct)
    {
        await using var db = newDb.Create();
        db.Enter(county);
        var digests = db.Set<Digest>();
        return await db
            .ChannelChoices.Used.Where(c => c.TakesDigest && !digests.Any(d => d.AccountId == c.AccountId && d.Day == day))
            .Select(c => c.AccountId)
            .Distinct()
            .ToListAsync(ct);
    }
}

/// <summary>One account's digest of one day.</summary>
internal sealed class WriteDigest(TouyanDb db, ActorOfAccount actors, IEnumerable<IDigestSource> sources, MessageTimes times)
{
    /// <summary>False when another instance was quicker, or there was nothing to tell: that is written down as well, so that the houses are asked once a day.</summary>
    public async Task<bool> RunAsync(AccountId account, DateOnly day, CancellationToken ct)
    {
        var messages = await NewAsync(account, ct);
        var digest = Digest.Of(db.County, account, day, await DueAsync(account, ct), messages, times.Now);
        db.Add(digest);
        if (!digest.IsEmpty)
            await QueueAsync(digest, ct);

        try
        {
            await db.SaveChangesAsync(ct);
            return !digest.IsEmpty;
        }
        catch (DbUpdateException clash) when (clash.IsUniqueViolation())
        {
            return false;
        }
    }

    // What he has read, or what has waited too long, is no news.
    private async Task<List<Message>> NewAsync(AccountId account, CancellationToken ct)
    {
        var since = times.Now.AddDays(-times.Rules.TryDays.Value);
        return await db
            .Messages.Unread.Where(m =>
                m.AccountId == account && m.Urgency == MessageUrgency.Digest && m.DigestId == null && m.SentAt > since
            )
            .ToListAsync(ct);
    }

    private async Task<int> DueAsync(AccountId account, CancellationToken ct)
    {
        if (await actors.FindAsync(account, "job", ct) is not { } actor)
            return 0;

        var due = 0;
        foreach (var source in sources)
            due += await source.CountDueAsync(actor, ct);

        return due;
    }

    private async Task QueueAsync(Digest digest, CancellationToken ct)
    {
        var channels = await db
            .ChannelChoices.Used.Where(c => c.AccountId == digest.AccountId && c.TakesDigest)
            .Select(c => c.Channel)
            .ToListAsync(ct);
        var due = times.Rules.Quiet.Out(times.Now);
        db.AddRange(channels.Select(c => Dispatch.Of(digest, c, due)));
    }
}
