using Touyan.Kernel;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Messages;

/// <summary>What Messages refuses.</summary>
public static class MessageRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("message.not-found", "没有这条消息。");

    public static readonly Refusal NoAddress = Refusal.NotFound("message.no-address", "还没有设置这种接收方式。");

    public static readonly Refusal ChannelMissing = Refusal.Conflict(
        "message.channel-missing",
        "本系统没有开通这种接收方式，请联系系统管理员。"
    );

    public static readonly Refusal WrongCode = Refusal.Invalid("message.wrong-code", "验证码不正确。", "Code");

    public static readonly Refusal NotConfirmed = Refusal.Conflict("message.not-confirmed", "请先输入收到的验证码，确认这个地址是您的。");

    public static readonly Refusal Confirmed = Refusal.Conflict("message.confirmed", "这个地址已经确认。");

    public static readonly Refusal ChangedMeanwhile = Refusal.Conflict("message.changed-meanwhile", "设置刚刚被更改，请刷新后再办理。");

    public static Refusal BadAddress(string what) => Refusal.Invalid("message.bad-address", $"请填写正确的{what}。", "Address");

    public static Refusal CodeOver(Cited<int> minutes, Cited<int> tries) =>
        Refusal.Conflict(
            "message.code-over",
            $"验证码已失效（{minutes.Value} 分钟内有效，至多输入 {tries.Value} 次），请重新获取。",
            "Code"
        );

    public static Refusal TooManyCodes(Cited<int> most) =>
        Refusal.Conflict("message.too-many-codes", $"今天已经获取 {most.Value} 次验证码，请明天再试。", "Address");
}
