using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Messages.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Messages.Delivering;

/// <summary>What is older than messages are kept is gone, with all that tells how it was sent.</summary>
internal sealed class ForgetMessages(TouyanDb db, MessageTimes times)
{
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var before = times.Now.AddDays(-times.Rules.KeptDays.Value);
        // A dispatch is never older than what it carries.
        var (allMessages, allDigests) = (db.Set<Message>(), db.Set<Digest>());
        var gone = db.Dispatches.Where(d =>
            d.QueuedAt < before
            || allMessages.Any(m => m.Id == d.MessageId && m.SentAt < before)
            || allDigests.Any(g => g.Id == d.DigestId && g.MadeAt < before)
        );
        await using var unit = await UnitOfWork.BeginAsync(db, ct);
        await db.Deliveries.Where(d => gone.Any(g => g.Id == d.DispatchId)).ExecuteDeleteAsync(ct);
        await gone.ExecuteDeleteAsync(ct);
        var messages = await db.Messages.Where(m => m.SentAt < before).ExecuteDeleteAsync(ct);
        await db.Digests.Where(d => d.MadeAt < before).ExecuteDeleteAsync(ct);
        await unit.CommitAsync(ct);
        return messages;
    }
}
