using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Members;

/// <summary>What may be done with members, and which roles may.</summary>
public sealed class MembersPermissions : IPermissionSource
{
    public static readonly Permission Read = new("members.read", "查看党员");

    public static readonly Permission Edit = new("members.edit", "登记和变更党员信息");

    public static readonly Permission ChangeStanding = new("members.change-standing", "登记党籍变动");

    public static readonly Permission EnterDecided = new("members.enter-decided", "直接登记转正、组织调整和出党（补录、更正）");

    public static readonly Permission Reveal = new("members.reveal", "查看党员敏感信息原文") { NeedsSecondFactor = true };

    public static readonly Permission Import = new("members.import", "导入党员花名册");

    public static readonly Permission Export = new("members.export", "导出党员花名册");

    public static readonly Permission Merge = new("members.merge", "合并重复党员");

    public static readonly Permission Committees = new("committees.edit", "登记班子和届次");

    public IEnumerable<Grant> Grants =>
        [
            new(Read, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector, Role.Member),
            new(Edit, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary),
            new(ChangeStanding, Role.CountyAdministrator, Role.CommitteeAdministrator),
            new(EnterDecided, Role.CountyAdministrator),
            new(Reveal, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Member),
            new(Import, Role.CountyAdministrator, Role.CommitteeAdministrator),
            new(Export, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector),
            new(Merge, Role.CountyAdministrator),
            new(Committees, Role.CountyAdministrator),
        ];
}
