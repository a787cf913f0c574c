using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.FloatingMembers;

/// <summary>What may be done with floating members, and which roles may.</summary>
public sealed class FloatingPermissions : IPermissionSource
{
    public static readonly Permission Read = new("floating.read", "查看流动党员");

    public static readonly Permission Edit = new("floating.edit", "登记流动党员和联系情况");

    public static readonly Permission Report = new("floating.report", "外出党员向党支部报告");

    public static readonly Permission Stations = new("floating.stations", "登记驻外流动党组织");

    public static readonly Permission Export = new("floating.export", "导出流动党员");

    public static readonly Permission Import = new("floating.import", "导入流动党员");

    public IEnumerable<Grant> Grants =>
        [
            new(Read, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector, Role.Member),
            new(Edit, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary),
            new(Report, Role.Member),
            new(Stations, Role.CountyAdministrator, Role.CommitteeAdministrator),
            new(Export, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector),
            new(Import, Role.CountyAdministrator, Role.CommitteeAdministrator),
        ];
}
