using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Messages;

/// <summary>An inbox is its owner's, whatever his role: that asks for no permission. How deliveries go is the system administrator's, without a word of them.</summary>
public sealed class MessagesPermissions : IPermissionSource
{
    public static readonly Permission Deliveries = new("messages.deliveries", "查看消息发送情况");

    public IEnumerable<Grant> Grants => [new(Deliveries, Role.SystemAdministrator)];
}
