using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Transfers;

/// <summary>What may be done with transfers, and which roles may; which gate is whose, the procedures say.</summary>
public sealed class TransfersPermissions : IPermissionSource
{
    public static readonly Permission Read = new("transfers.read", "查看组织关系转接");

    public static readonly Permission Start = new("transfers.start", "发起组织关系转接");

    public static readonly Permission Letters = new("transfers.letters", "补开组织关系介绍信");

    public static readonly Permission Export = new("transfers.export", "导出组织关系转接");

    public IEnumerable<Grant> Grants =>
        [
            new(Read, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector, Role.Member),
            new(Start, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary),
            new(Letters, Role.CountyAdministrator, Role.CommitteeAdministrator),
            new(Export, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector),
        ];
}
