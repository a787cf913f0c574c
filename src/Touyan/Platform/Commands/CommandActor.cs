using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Platform.Commands;

/// <summary>Whoever runs a command on the server itself: acts for the county's organisation department, and the trail says that it was a command.</summary>
public sealed class CommandActor(PermissionMatrix matrix)
{
    /// <summary>An actor that reaches the whole county.</summary>
    public Actor Of(int county) =>
        new()
        {
            County = county,
            Account = new AccountId(Guid.Empty),
            Name = $"服务器命令（{Environment.UserName}）",
            Origin = "command",
            Posts =
            [
                new ActingPost(
                    Role.CountyAdministrator,
                    "服务器命令",
                    Organization: null,
                    OrganizationPath.Root,
                    matrix.Of(Role.CountyAdministrator)
                ),
            ],
        };
}
