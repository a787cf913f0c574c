using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Duties;

/// <summary>Who sees how duties stand; what is owed is computed and nobody enters it.</summary>
public sealed class DutiesPermissions : IPermissionSource
{
    public static readonly Permission Read = new("duties.read", "查看定期任务");

    public static readonly Permission Own = new("duties.own", "查看本人的定期任务");

    public static readonly Permission Export = new("duties.export", "导出定期任务");

    public static readonly Permission Counties = new("duties.counties", "查看各县任务汇总（省、市）");

    public IEnumerable<Grant> Grants =>
        [
            new(Read, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector),
            new(Own, Role.Member),
            new(Counties, Role.CountyAdministrator),
            new(Export, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector),
        ];
}
