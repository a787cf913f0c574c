using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Accounts;

/// <summary>The three administrators' share: one opens accounts, another grants posts, the third reads the trail (TrailPermissions).</summary>
public sealed class AccountsPermissions : IPermissionSource
{
    public static readonly Permission Read = new("accounts.read", "查看账号");

    public static readonly Permission Manage = new("accounts.manage", "开立、停用账号，重置密码");

    public static readonly Permission Grant = new("accounts.grant", "授予和终止岗位");

    public static readonly Permission ResetFactor = new("accounts.reset-factor", "重置第二步验证");

    public static readonly Permission Matrix = new("accounts.matrix", "查看和导出权限矩阵");

    public IEnumerable<Grant> Grants =>
        [
            new(Read, Role.SystemAdministrator, Role.SecurityAdministrator),
            new(Manage, Role.SystemAdministrator),
            new(Grant, Role.SecurityAdministrator),
            // Not who resets passwords: one administrator alone takes over no account.
            new(ResetFactor, Role.SecurityAdministrator),
            new(Matrix, Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator),
        ];
}
