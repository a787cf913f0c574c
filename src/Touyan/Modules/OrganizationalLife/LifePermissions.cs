using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.OrganizationalLife;

/// <summary>What may be done with organisational life, and which roles may.</summary>
public sealed class LifePermissions : IPermissionSource
{
    public static readonly Permission Read = new("life.read", "查看组织生活");

    public static readonly Permission Edit = new("life.edit", "安排和记录组织生活");

    public static readonly Permission Confirm = new("life.confirm", "确认和作废组织生活记录");

    public static readonly Permission Attend = new("life.attend", "本人签到和请假");

    public static readonly Permission Export = new("life.export", "导出组织生活");

    public static readonly Permission Publish = new("life.publish", "发布会议模板");

    public static readonly Permission Import = new("life.import", "导入组织生活台账");

    public IEnumerable<Grant> Grants =>
        [
            new(Read, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector, Role.Member),
            new(Edit, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary),
            new(Confirm, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary),
            new(Attend, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Member),
            new(Export, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector),
            new(Publish, Role.CountyAdministrator, Role.CommitteeAdministrator),
            new(Import, Role.CountyAdministrator, Role.CommitteeAdministrator),
        ];
}
