using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Appraisals;

/// <summary>What may be done with appraisals, talks, issues and analyses, and which roles may.</summary>
public sealed class AppraisalsPermissions : IPermissionSource
{
    public static readonly Permission Read = new("appraisals.read", "查看民主评议和问题整改");

    public static readonly Permission Edit = new("appraisals.edit", "组织民主评议，登记谈心谈话和问题清单");

    public static readonly Permission Confirm = new("appraisals.confirm", "审定和更正民主评议结果，答复异议");

    public static readonly Permission Take = new("appraisals.take", "本人参加民主评议、谈心谈话、问题整改和党性分析");

    public static readonly Permission Export = new("appraisals.export", "导出民主评议");

    public static readonly Permission Import = new("appraisals.import", "导入以前年度的评议结果");

    public IEnumerable<Grant> Grants =>
        [
            // A member sees his own: his talks, the problems that he holds.
            new(Read, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector, Role.Member),
            new(Edit, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary),
            new(Confirm, Role.CountyAdministrator, Role.CommitteeAdministrator),
            new(Take, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Member),
            new(Export, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector),
            new(Import, Role.CountyAdministrator, Role.CommitteeAdministrator),
        ];
}
