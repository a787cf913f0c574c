using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Development;

/// <summary>What may be done with persons in development, and which roles may. Gates of the 25 steps have keepers of their own.</summary>
public sealed class DevelopmentPermissions : IPermissionSource
{
    public static readonly Permission Read = new("development.read", "查看发展党员工作对象");

    public static readonly Permission Edit = new("development.edit", "登记入党申请人、考察和转移");

    public static readonly Permission Analyse = new("development.analyse", "登记入党积极分子队伍分析");

    public static readonly Permission Reveal = new("development.reveal", "查看发展对象敏感信息原文") { NeedsSecondFactor = true };

    public static readonly Permission Plan = new("development.plan", "下达发展党员计划");

    public static readonly Permission Assign = new("development.assign", "分解发展党员计划");

    public static readonly Permission Import = new("development.import", "导入发展党员工作对象");

    public static readonly Permission Export = new("development.export", "导出发展党员工作对象");

    public IEnumerable<Grant> Grants =>
        [
            new(Read, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector, Role.Member),
            new(Edit, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary),
            new(Analyse, Role.CountyAdministrator, Role.CommitteeAdministrator),
            new(Reveal, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary),
            new(Plan, Role.CountyAdministrator),
            new(Assign, Role.CountyAdministrator, Role.CommitteeAdministrator),
            new(Import, Role.CountyAdministrator, Role.CommitteeAdministrator),
            new(Export, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector),
        ];
}
