using Touyan.Modules.Trail;

namespace Touyan.Modules.Messages;

/// <summary>Acts on one's own channels as the trail knows them (docs/events.md). Messages themselves are no business facts.</summary>
public static class MessagesActs
{
    public static readonly TrailAct SetAddress = new("message.set-address", "设置消息接收地址");

    public static readonly TrailAct ConfirmAddress = new("message.confirm-address", "确认消息接收地址");

    public static readonly TrailAct WrongCode = new("message.wrong-code", "接收地址验证码不正确");

    public static readonly TrailAct ChangeChannel = new("message.change-channel", "更改消息接收方式");

    public static readonly TrailAct RemoveAddress = new("message.remove-address", "删除消息接收地址");
}
