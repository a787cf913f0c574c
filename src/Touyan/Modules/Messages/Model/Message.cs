using Touyan.Kernel;
using Touyan.Modules.Messages.Templates;

namespace Touyan.Modules.Messages.Model;

/// <summary>A message in the inbox of an account. Its words stay as they were sent.</summary>
public sealed class Message : ICountyOwned, IUntraced
{
    public const int KeyMaxLength = 120;
    public const int HrefMaxLength = 300;

    private Message() { }

    public int CountyCode { get; private set; }

    public MessageId Id { get; private set; }

    public AccountId AccountId { get; private set; }

    /// <summary>Id of the template.</summary>
    public string Template { get; private set; } = "";

    /// <summary>What it tells of; once for each account.</summary>
    public string Key { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>What may be said of it outside; null when only that there is something.</summary>
    public string? Outside { get; private set; }

    /// <summary>Where it leads, in the program.</summary>
    public string Href { get; private set; } = "";

    public MessageUrgency Urgency { get; private set; }

    public DateTime SentAt { get; private set; }

    public DateTime? ReadAt { get; private set; }

    /// <summary>The digest that it went out with.</summary>
    public Guid? DigestId { get; private set; }

    internal static Message Of(int county, AccountId to, MessageTemplate template, NewMessage sent, DateTime at) =>
        new()
        {
            CountyCode = county,
            Id = EntityId.New<MessageId>(),
            AccountId = to,
            Template = template.Id,
            Key = sent.Key,
            Title = template.Title,
            Text = template.Fill(template.Text, sent.Values),
            Outside = template.Outside is { } outside ? template.Fill(outside, sent.Values) : null,
            Href = MessageValue.IsPath(sent.Href)
                ? sent.Href
                : throw new ArgumentException("A message leads into the program.", nameof(sent)),
            Urgency = template.Urgency,
            SentAt = at,
        };

    public void Read(DateTime at) => ReadAt ??= at;

    internal void GoWith(Digest digest) => DigestId = digest.Id;
}
