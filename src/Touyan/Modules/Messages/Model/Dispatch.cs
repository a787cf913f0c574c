using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Messages.Templates;

namespace Touyan.Modules.Messages.Model;

/// <summary>How far something has come that is to leave the house.</summary>
public enum DispatchState
{
    [Display(Name = "等待发送")]
    Waiting = 1,

    [Display(Name = "已发送")]
    Sent = 2,

    [Display(Name = "未能送达")]
    GivenUp = 3,

    /// <summary>Nobody wants it any more: the channel was turned off, the account closed, the code is over.</summary>
    [Display(Name = "不再发送")]
    Dropped = 4,
}

/// <summary>
/// One thing to leave the house by one channel: a message, a digest, or the code that confirms an address. Whoever raises its version has it: of
/// several instances one sends it.
/// </summary>
public sealed class Dispatch : ICountyOwned, IVersioned, IUntraced
{
    /// <summary>How long it stays with an instance that gives no sign of life.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private Dispatch() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    public AccountId AccountId { get; private set; }

    public Channel Channel { get; private set; }

    public MessageId? MessageId { get; private set; }

    public Guid? DigestId { get; private set; }

    public bool IsUrgent { get; private set; }

    public DispatchState State { get; private set; }

    public DateTime QueuedAt { get; private set; }

    /// <summary>Not before this; while it is being sent, the end of the lease.</summary>
    public DateTime DueAt { get; private set; }

    public int Tries { get; private set; }

    public int Version { get; set; }

    /// <summary>Neither a message nor a digest: it carries the code of an address.</summary>
    public bool IsCode => MessageId is null && DigestId is null;

    internal static Dispatch Of(Message message, Channel channel, DateTime dueAt) =>
        Of(message.CountyCode, message.AccountId, channel, message.SentAt, dueAt, message.Urgency is MessageUrgency.Urgent)
            .For(message.Id, digest: null);

    internal static Dispatch Of(Digest digest, Channel channel, DateTime dueAt) =>
        Of(digest.CountyCode, digest.AccountId, channel, digest.MadeAt, dueAt, isUrgent: false).For(message: null, digest.Id);

    /// <summary>He waits for it at his desk: at once.</summary>
    internal static Dispatch OfCode(ChannelChoice choice, DateTime at) =>
        Of(choice.CountyCode, choice.AccountId, choice.Channel, at, at, isUrgent: true);

    /// <summary>It has left.</summary>
    public Delivery Sent(DateTime at) => End(DispatchState.Sent, DeliveryOutcome.Sent, null, at);

    /// <summary>It did not: again after a pause, or never, when that would be too late.</summary>
    public Delivery Failed(string reason, DateTime at, DateTime until, QuietHours quiet)
    {
        Tries++;
        var next = at + Pauses.After(Tries);
        if (next > until)
            return End(DispatchState.GivenUp, DeliveryOutcome.GivenUp, reason, at, isTry: false);

        WaitUntil(IsUrgent ? next : quiet.Out(next));
        return Delivery.Of(this, DeliveryOutcome.Failed, reason, at);
    }

    /// <summary>Nobody wants it any more.</summary>
    public Delivery Drop(string reason, DateTime at) => End(DispatchState.Dropped, DeliveryOutcome.Dropped, reason, at, isTry: false);

    /// <summary>Later, without having been tried.</summary>
    public void WaitUntil(DateTime due)
    {
        DueAt = due;
        Version++;
    }

    private Delivery End(DispatchState state, DeliveryOutcome outcome, string? reason, DateTime at, bool isTry = true)
    {
        State = state;
        Tries += isTry ? 1 : 0;
        Version++;
        return Delivery.Of(this, outcome, reason, at);
    }

    private Dispatch For(MessageId? message, Guid? digest)
    {
        (MessageId, DigestId) = (message, digest);
        return this;
    }

    private static Dispatch Of(int county, AccountId account, Channel channel, DateTime at, DateTime dueAt, bool isUrgent) =>
        new()
        {
            CountyCode = county,
            Id = Guid.CreateVersion7(),
            AccountId = account,
            Channel = channel,
            IsUrgent = isUrgent,
            State = DispatchState.Waiting,
            QueuedAt = at,
            DueAt = dueAt,
        };
}
