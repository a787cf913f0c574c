using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Messages.Model;
using Touyan.Modules.Messages.Templates;
using Touyan.Platform.Data;

namespace Touyan.Modules.Messages.Sending;

/// <summary>Puts messages into the unit of work of the act: into the inboxes, and for what cannot wait until the digest into the queue of each channel that its reader uses.</summary>
internal sealed class Messages(TouyanDb db, MessageTemplates templates, MessageTimes times) : IMessages
{
    // What this unit of work sends already stands in no table yet.
    private readonly HashSet<(AccountId To, string Key)> sent = [];

    public async Task SendAsync(IReadOnlyCollection<AccountId> recipients, NewMessage message, CancellationToken ct)
    {
        var template = templates.Of(message.Template);
        var to = recipients.Where(r => !sent.Contains((r, message.Key))).Distinct().ToList();
        if (to.Count == 0)
            return;

        var known = await db.Messages.Where(m => to.Contains(m.AccountId) && m.Key == message.Key).Select(m => m.AccountId).ToListAsync(ct);
        var fresh = to.Except(known).Select(account => Message.Of(db.County, account, template, message, times.Now)).ToList();
        db.AddRange(fresh);
        sent.UnionWith(to.Select(account => (account, message.Key)));
        if (template.Urgency is not MessageUrgency.Digest && fresh.Count > 0)
            await QueueAsync(fresh, ct);
    }

    private async Task QueueAsync(List<Message> fresh, CancellationToken ct)
    {
        var accounts = fresh.ConvertAll(m => m.AccountId);
        var choices = await db
            .ChannelChoices.Used.Where(c => accounts.Contains(c.AccountId))
            .Select(c => new { c.AccountId, c.Channel })
            .ToListAsync(ct);
        var quiet = times.Rules.Quiet;
        foreach (var message in fresh)
        {
            var due = message.Urgency is MessageUrgency.Urgent ? message.SentAt : quiet.Out(message.SentAt);
            db.AddRange(choices.Where(c => c.AccountId == message.AccountId).Select(c => Dispatch.Of(message, c.Channel, due)));
        }
    }
}
