using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Messages.Model;

namespace Touyan.Modules.Messages.Settings;

/// <summary>Types the code that was sent to the address: from then on it is used.</summary>
public sealed class ConfirmAddress(ChannelDesk desk)
{
    public sealed record Input
    {
        [Display(Name = "方式"), Required]
        public Channel? Channel { get; init; }

        [Display(Name = "验证码"), Required, StringLength(10)]
        public string Code { get; init; } = "";
    }

    public async Task<Result<Channel>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var channel = input.Channel!.Value;
        if (await desk.FindAsync(channel, by, ct) is not { } choice)
            return MessageRefusals.NoAddress;

        // A wrong one is counted before it is answered.
        var refusal = choice.Confirm(input.Code, desk.Now, desk.Rules);
        if (refusal is not null && refusal != MessageRefusals.WrongCode)
            return refusal;

        desk.Record(by, refusal is null ? MessagesActs.ConfirmAddress : MessagesActs.WrongCode, channel);
        return await desk.SaveAsync(ct) is { } lost ? lost
            : refusal is not null ? refusal
            : channel;
    }
}
