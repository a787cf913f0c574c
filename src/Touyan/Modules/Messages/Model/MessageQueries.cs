using Touyan.Kernel;

namespace Touyan.Modules.Messages.Model;

internal static class MessageQueries
{
    extension(IQueryable<Message> messages)
    {
        /// <summary>Whose: one's own, and nobody else's.</summary>
        public IQueryable<Message> VisibleTo(Actor by) => messages.Where(m => m.AccountId == by.Account);

        public IQueryable<Message> Unread => messages.Where(m => m.ReadAt == null);
    }

    extension(IQueryable<ChannelChoice> choices)
    {
        public IQueryable<ChannelChoice> VisibleTo(Actor by) => choices.Where(c => c.AccountId == by.Account);

        /// <summary>Confirmed and turned on.</summary>
        public IQueryable<ChannelChoice> Used => choices.Where(c => c.IsOn && c.ConfirmedAt != null);
    }
}
