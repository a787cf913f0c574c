using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;
using Touyan.Platform.Secrets;

namespace Touyan.Modules.Messages.Model;

/// <summary>A channel by which an account wants to be told, and where. Used once its owner has typed the code that was sent there.</summary>
[DisplayName("消息接收方式")]
public sealed class ChannelChoice : ICountyOwned, IVersioned
{
    private ChannelChoice() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [NotTraced]
    public AccountId AccountId { get; private set; }

    [DisplayName("方式")]
    public Channel Channel { get; private set; }

    [DisplayName("接收地址")]
    public Secret<ChannelAddress> Address { get; private set; } = null!;

    [DisplayName("确认时间")]
    public DateTime? ConfirmedAt { get; private set; }

    [DisplayName("启用")]
    public bool IsOn { get; private set; }

    /// <summary>Whether the daily digest goes there as well.</summary>
    [DisplayName("接收每日汇总")]
    public bool TakesDigest { get; private set; }

    /// <summary>The code that was sent there; none once the address is confirmed.</summary>
    [NotTraced]
    public Secret<PrivateText>? Code { get; private set; }

    [NotTraced]
    public DateTime? CodeAt { get; private set; }

    [NotTraced]
    public int CodeTries { get; private set; }

    /// <summary>The day of the last code, and how many were sent on it.</summary>
    [NotTraced]
    public DateOnly? CodeDay { get; private set; }

    [NotTraced]
    public int CodesOfDay { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    public bool IsUsed => IsOn && ConfirmedAt is not null;

    internal static ChannelChoice Of(Actor by, Channel channel, ChannelAddress address) =>
        new()
        {
            CountyCode = by.County,
            Id = Guid.CreateVersion7(),
            AccountId = by.Account,
            Channel = channel,
            Address = address,
            TakesDigest = true,
        };

    /// <summary>Another address, or another code for the same: nothing goes there before the code was typed.</summary>
    internal Refusal? Ask(ChannelAddress address, string code, DateTime now, MessageRules rules)
    {
        var today = Clock.ToChinaDate(now);
        var sent = CodeDay == today ? CodesOfDay : 0;
        if (sent >= rules.CodesPerDay.Value)
            return MessageRefusals.TooManyCodes(rules.CodesPerDay);

        if (!Address.Value.Equals(address))
            Address = address;

        (ConfirmedAt, IsOn) = (null, false);
        (Code, CodeAt, CodeTries, CodeDay, CodesOfDay) = (new PrivateText(code), now, 0, today, sent + 1);
        return null;
    }

    /// <summary>True when the code still opens: it is not too old and was not guessed at too often.</summary>
    internal bool HasCode(DateTime now, MessageRules rules) =>
        Code is not null && now < CodeAt!.Value.AddMinutes(rules.CodeMinutes.Value) && CodeTries < rules.CodeTries.Value;

    /// <summary>His it is, if this is the code. A wrong one is counted: the caller saves either way.</summary>
    internal Refusal? Confirm(string code, DateTime now, MessageRules rules)
    {
        if (ConfirmedAt is not null)
            return MessageRefusals.Confirmed;

        if (!HasCode(now, rules))
            return MessageRefusals.CodeOver(rules.CodeMinutes, rules.CodeTries);

        CodeTries++;
        if (Code!.Value.Value != code.Trim())
            return MessageRefusals.WrongCode;

        (ConfirmedAt, IsOn, Code) = (now, true, null);
        return null;
    }

    /// <summary>On or off, with the digest or without.</summary>
    internal Refusal? Turn(bool on, bool digest)
    {
        if (ConfirmedAt is null)
            return MessageRefusals.NotConfirmed;

        (IsOn, TakesDigest) = (on, digest);
        return null;
    }
}
