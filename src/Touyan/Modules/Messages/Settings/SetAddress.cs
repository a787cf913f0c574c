using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Security.Cryptography;
using Touyan.Kernel;
using Touyan.Modules.Messages.Model;

namespace Touyan.Modules.Messages.Settings;

/// <summary>Says where one wants to be told; a code is sent there, and nothing else before it was typed.</summary>
public sealed class SetAddress(ChannelDesk desk)
{
    private const int Codes = 1_000_000;

    public sealed record Input
    {
        [Display(Name = "方式"), Required]
        public Channel? Channel { get; init; }

        [Display(Name = "接收地址"), Required, StringLength(ChannelAddress.MaxLength)]
        public string Address { get; init; } = "";
    }

    public async Task<Result<Channel>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var channel = input.Channel!.Value;
        if (!desk.Offers(channel))
            return MessageRefusals.ChannelMissing;

        if (ChannelAddress.Read(channel, input.Address) is not { } address)
            return MessageRefusals.BadAddress(ChannelWords.AddressOf(channel));

        var choice = await desk.FindAsync(channel, by, ct);
        if (choice is null)
            desk.Db.Add(choice = ChannelChoice.Of(by, channel, address));

        var code = RandomNumberGenerator.GetInt32(Codes).ToString("D6", CultureInfo.InvariantCulture);
        if (choice.Ask(address, code, desk.Now, desk.Rules) is { } refusal)
            return refusal;

        desk.Db.Add(Dispatch.OfCode(choice, desk.Now));
        desk.Record(by, MessagesActs.SetAddress, channel);
        return await desk.SaveAsync(ct) is { } lost ? lost : channel;
    }
}

/// <summary>What the address of a channel is called.</summary>
internal static class ChannelWords
{
    public static string AddressOf(Channel channel) =>
        channel switch
        {
            Channel.Mail => "电子邮件地址",
            Channel.Sms => "手机号码",
            Channel.Webhook => "企业微信账号",
        };
}
