using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Messages.Model;
using Touyan.Platform.Data;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Messages.Inbox;

/// <summary>The number in the head of every page: a stretch of an index that holds unread messages alone.</summary>
internal sealed class UnreadMessages(TouyanDb db) : IUnreadCount
{
    public Task<int> CountAsync(Actor by, CancellationToken ct) => db.Messages.VisibleTo(by).Unread.CountAsync(ct);
}
