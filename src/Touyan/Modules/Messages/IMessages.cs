using Touyan.Kernel;

namespace Touyan.Modules.Messages;

/// <summary>The door of Messages: puts a message into inboxes in the unit of work of the act that it tells of. No save: it is there once that is saved, and leaves the house after.</summary>
public interface IMessages
{
    /// <summary>Sends it to these accounts; whoever has one with the same key keeps that one.</summary>
    Task SendAsync(IReadOnlyCollection<AccountId> recipients, NewMessage message, CancellationToken ct);
}

/// <summary>A message to be sent.</summary>
/// <param name="Template">Id of its template (rulebook/messages).</param>
/// <param name="Values">A value for each that the template takes.</param>
/// <param name="Href">Where it leads: a path in the program that its reader may open.</param>
/// <param name="Key">What it tells of: the same key reaches the same account once.</param>
public sealed record NewMessage(string Template, IReadOnlyDictionary<string, MessageValue> Values, string Href, string Key);
