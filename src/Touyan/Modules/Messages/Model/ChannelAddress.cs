using System.Text.RegularExpressions;
using MimeKit;
using Touyan.Kernel;

namespace Touyan.Modules.Messages.Model;

/// <summary>Where a channel reaches somebody: a mail address, a mobile number, the name that the webhook knows him by. Masks itself.</summary>
public readonly partial record struct ChannelAddress(string Value) : ISensitive<ChannelAddress>
{
    public const int MaxLength = 120;

    public static ChannelAddress Of(string value) => new(value);

    /// <summary>The address in a text, as this channel takes it; null when it is none.</summary>
    public static ChannelAddress? Read(Channel channel, string text)
    {
        var trimmed = text.Trim();
        var isOne = channel switch
        {
            Channel.Mail => Mail().IsMatch(trimmed) && MailboxAddress.TryParse(trimmed, out var box) && box.Address == trimmed,
            Channel.Sms => Mobile().IsMatch(trimmed),
            Channel.Webhook => Name().IsMatch(trimmed),
        };
        return isOne && trimmed.Length <= MaxLength ? new ChannelAddress(trimmed) : null;
    }

    public override string ToString()
    {
        var at = Value.IndexOf('@', StringComparison.Ordinal);
        return at > 0 ? $"{Value[0]}***{Value[at..]}"
            : Value.Length > 6 ? $"{Value[..3]}***{Value[^2..]}"
            : "***";
    }

    [GeneratedRegex(@"^[A-Za-z0-9._%+-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$")]
    private static partial Regex Mail();

    [GeneratedRegex("^1[3-9][0-9]{9}$")]
    private static partial Regex Mobile();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$")]
    private static partial Regex Name();
}
