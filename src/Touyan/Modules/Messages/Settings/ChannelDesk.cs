using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts;
using Touyan.Modules.Messages.Channels;
using Touyan.Modules.Messages.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Messages.Settings;

/// <summary>Where acts on one's own channels begin and end.</summary>
public sealed class ChannelDesk(TouyanDb db, Trail.Trail trail, MessageTimes times, OutwardChannels channels)
{
    public TouyanDb Db => db;

    public DateTime Now => times.Now;

    public MessageRules Rules => times.Rules;

    /// <summary>Channels that the operator has set up.</summary>
    public IEnumerable<Channel> Offered => channels.All;

    public bool Offers(Channel channel) => channels.Find(channel) is not null;

    public Task<ChannelChoice?> FindAsync(Channel channel, Actor by, CancellationToken ct) =>
        db.ChannelChoices.VisibleTo(by).SingleOrDefaultAsync(c => c.Channel == channel, ct);

    public void Record(Actor by, TrailAct act, Channel channel) =>
        trail.Record(by, act, new TrailSubject(AccountsActs.Subject, by.Account.Value, by.Name), detail: Words.Of(channel));

    /// <summary>Saves all of it; of two acts at once the later is told.</summary>
    public async Task<Refusal?> SaveAsync(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateException clash) when (clash is DbUpdateConcurrencyException || clash.IsUniqueViolation())
        {
            return MessageRefusals.ChangedMeanwhile;
        }
    }
}
