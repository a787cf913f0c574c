using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;

namespace Touyan.Modules.Messages.Model;

/// <summary>What came of one try.</summary>
public enum DeliveryOutcome
{
    [Display(Name = "已发送")]
    Sent = 1,

    [Display(Name = "未成功，将再试")]
    Failed = 2,

    [Display(Name = "不再尝试")]
    GivenUp = 3,

    [Display(Name = "不再发送")]
    Dropped = 4,
}

/// <summary>One try of one channel: appended, never changed. Neither words nor addresses stand in it.</summary>
public sealed class Delivery : ICountyOwned, IUntraced
{
    public const int ReasonMaxLength = 100;

    private Delivery() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    public Guid DispatchId { get; private set; }

    public Channel Channel { get; private set; }

    public DateTime At { get; private set; }

    public DeliveryOutcome Outcome { get; private set; }

    /// <summary>Why not: what the gateway answered with, in a word.</summary>
    public string? Reason { get; private set; }

    internal static Delivery Of(Dispatch of, DeliveryOutcome outcome, string? reason, DateTime at) =>
        new()
        {
            CountyCode = of.CountyCode,
            Id = Guid.CreateVersion7(),
            DispatchId = of.Id,
            Channel = of.Channel,
            At = at,
            Outcome = outcome,
            Reason = reason is { Length: > ReasonMaxLength } ? reason[..ReasonMaxLength] : reason,
        };
}
