using Touyan.Kernel;

namespace Touyan.Modules.Messages.Model;

/// <summary>What an account was told of one day: once a day at most, also when there was nothing to tell and nothing left.</summary>
public sealed class Digest : ICountyOwned, IUntraced
{
    private Digest() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    public AccountId AccountId { get; private set; }

    public DateOnly Day { get; private set; }

    public DateTime MadeAt { get; private set; }

    /// <summary>How many things wait for him, of all houses.</summary>
    public int Due { get; private set; }

    /// <summary>How many messages go with it.</summary>
    public int Messages { get; private set; }

    public bool IsEmpty => Due == 0 && Messages == 0;

    internal static Digest Of(int county, AccountId account, DateOnly day, int due, IReadOnlyCollection<Message> messages, DateTime at)
    {
        var digest = new Digest
        {
            CountyCode = county,
            Id = Guid.CreateVersion7(),
            AccountId = account,
            Day = day,
            MadeAt = at,
            Due = due,
            Messages = messages.Count,
        };
        foreach (var message in messages)
            message.GoWith(digest);

        return digest;
    }
}
