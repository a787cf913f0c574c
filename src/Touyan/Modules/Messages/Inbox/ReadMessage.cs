using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Messages.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Messages.Inbox;

/// <summary>A message of one's own is read: one, or all that are there.</summary>
public sealed class ReadMessage(TouyanDb db, TimeProvider clock)
{
    /// <summary>Marks it; says where it leads. To read it again changes nothing.</summary>
    public async Task<Result<string>> RunAsync(MessageId id, Actor by, CancellationToken ct)
    {
        var message = await db.Messages.VisibleTo(by).SingleOrDefaultAsync(m => m.Id == id, ct);
        if (message is null)
            return MessageRefusals.NotFound;

        message.Read(clock.UtcNow);
        await db.SaveChangesAsync(ct);
        return message.Href;
    }

    /// <summary>All of them; how many there were.</summary>
    public async Task<int> AllAsync(Actor by, CancellationToken ct)
    {
        var now = clock.UtcNow;
        return await db.Messages.VisibleTo(by).Unread.ExecuteUpdateAsync(s => s.SetProperty(m => m.ReadAt, now), ct);
    }
}
