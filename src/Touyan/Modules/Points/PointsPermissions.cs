using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Points;

/// <summary>What may be done with pioneer points, and which roles may.</summary>
public sealed class PointsPermissions : IPermissionSource
{
    public static readonly Permission Read = new("points.read", "查看先锋储值积分");

    public static readonly Permission Spend = new("points.spend", "登记和确认使用积分");

    public static readonly Permission Export = new("points.export", "导出先锋储值积分");

    public IEnumerable<Grant> Grants =>
        [
            new(Read, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector, Role.Member),
            new(Spend, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary),
            new(Export, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector),
        ];
}
