using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Dispositions;

/// <summary>Who may look at dispositions. Who decides them, the procedures say.</summary>
public sealed class DispositionsPermissions : IPermissionSource
{
    public static readonly Permission Read = new("dispositions.read", "查看组织处置");

    public IEnumerable<Grant> Grants =>
        [new(Read, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector)];
}
