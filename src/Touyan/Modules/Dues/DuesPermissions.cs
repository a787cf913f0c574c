using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Dues;

/// <summary>What may be done with dues, and which roles may.</summary>
public sealed class DuesPermissions : IPermissionSource
{
    public static readonly Permission Read = new("dues.read", "查看党费");

    public static readonly Permission Own = new("dues.own", "查看本人党费");

    public static readonly Permission Collect = new("dues.collect", "核定和收缴党费");

    public static readonly Permission Accounts = new("dues.accounts", "党费记账、上缴、使用和公布");

    public static readonly Permission ReadAccounts = new("dues.read-accounts", "查看党费账目");

    public static readonly Permission Export = new("dues.export", "导出党费");

    public static readonly Permission Import = new("dues.import", "导入党费计算基数和交纳记录");

    public IEnumerable<Grant> Grants =>
        [
            new(Read, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector, Role.Member),
            new(Own, Role.Member),
            new(Collect, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary),
            new(Accounts, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary),
            new(ReadAccounts, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector),
            new(Export, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector),
            new(Import, Role.CountyAdministrator, Role.CommitteeAdministrator),
        ];
}
