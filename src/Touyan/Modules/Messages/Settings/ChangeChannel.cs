using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Messages.Model;

namespace Touyan.Modules.Messages.Settings;

/// <summary>Turns a channel on or off, with or without the digest; or has its address deleted.</summary>
public sealed class ChangeChannel(ChannelDesk desk)
{
    public sealed record Input
    {
        [Display(Name = "方式"), Required]
        public Channel? Channel { get; init; }

        [Display(Name = "启用")]
        public bool IsOn { get; init; }

        [Display(Name = "接收每日汇总")]
        public bool TakesDigest { get; init; }
    }

    public async Task<Result<Channel>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var channel = input.Channel!.Value;
        if (await desk.FindAsync(channel, by, ct) is not { } choice)
            return MessageRefusals.NoAddress;

        if (choice.Turn(input.IsOn, input.TakesDigest) is { } refusal)
            return refusal;

        desk.Record(by, MessagesActs.ChangeChannel, channel);
        return await desk.SaveAsync(ct) is { } lost ? lost : channel;
    }

    public async Task<Result<Channel>> RemoveAsync(Channel channel, Actor by, CancellationToken ct)
    {
        if (await desk.FindAsync(channel, by, ct) is not { } choice)
            return MessageRefusals.NoAddress;

        desk.Db.Remove(choice);
        desk.Record(by, MessagesActs.RemoveAddress, channel);
        return await desk.SaveAsync(ct) is { } lost ? lost : channel;
    }
}
