using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Imports;

/// <summary>Who may open the imports at all; what he may import is the permission of each kind.</summary>
public sealed class ImportsPermissions : IPermissionSource
{
    public static readonly Permission Use = new("imports.use", "使用导入");

    public IEnumerable<Grant> Grants => [new(Use, Role.CountyAdministrator, Role.CommitteeAdministrator)];
}
