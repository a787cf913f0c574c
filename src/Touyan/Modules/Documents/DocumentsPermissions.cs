using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Documents;

/// <summary>What may be done with papers and files, and which roles may. Who may issue a paper is asked by the house whose act it is.</summary>
public sealed class DocumentsPermissions : IPermissionSource
{
    public static readonly Permission Read = new("papers.read", "查看文书");

    public static readonly Permission Manage = new("papers.manage", "作废文书、登记回执");

    public static readonly Permission Export = new("papers.export", "导出文书登记簿");

    /// <summary>To ask for a file at all; whether he may see this one is asked of its owner.</summary>
    public static readonly Permission Files = new("files.read", "下载附件");

    public IEnumerable<Grant> Grants =>
        [
            new(Read, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector, Role.Member),
            new(Manage, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary),
            new(Export, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector),
            new(Files, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector, Role.Member),
        ];
}
