using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Procedures;

/// <summary>What may be done with cases, and which roles may. Which gate is whose, the definition says.</summary>
public sealed class ProceduresPermissions : IPermissionSource
{
    public static readonly Permission Read = new("cases.read", "查看办理单");

    public static readonly Permission Start = new("cases.start", "发起办理");

    public static readonly Permission Decide = new("cases.decide", "办理环节");

    public static readonly Permission HandOver = new("cases.hand-over", "转办下级的环节");

    public static readonly Permission Export = new("cases.export", "导出办理单");

    public static readonly Permission Import = new("cases.import", "导入正在办理的事项");

    public static readonly Permission Check = new("procedures.check", "核对流程文件");

    public IEnumerable<Grant> Grants =>
        [
            new(Read, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector, Role.Member),
            new(Start, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Member),
            new(Decide, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Member),
            new(HandOver, Role.CountyAdministrator, Role.CommitteeAdministrator),
            new(Export, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector),
            new(Import, Role.CountyAdministrator),
            new(Check, Role.CountyAdministrator),
        ];
}
