using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Organizations;

/// <summary>What may be done with organisations, and which roles may.</summary>
public sealed class OrganizationsPermissions : IPermissionSource
{
    public static readonly Permission Read = new("organizations.read", "查看党组织");

    public static readonly Permission Adjust = new("organizations.adjust", "党组织设立、调整、撤销");

    public static readonly Permission Export = new("organizations.export", "导出党组织");

    public static readonly Permission Import = new("organizations.import", "导入党组织");

    public IEnumerable<Grant> Grants =>
        [
            new(Read, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector),
            new(Adjust, Role.CountyAdministrator),
            new(Export, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.Inspector),
            new(Import, Role.CountyAdministrator),
        ];
}
