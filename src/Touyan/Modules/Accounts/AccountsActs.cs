using Touyan.Modules.Organizations;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Accounts;

/// <summary>Acts of Accounts in the trail.</summary>
public static class AccountsActs
{
    public const string Subject = "account";

    public static readonly TrailAct SignIn = new("account.sign-in", "登录");
    public static readonly TrailAct SignInFailed = new("account.sign-in-failed", "登录失败");
    public static readonly TrailAct Lock = new("account.lock", "登录失败过多，账号锁定");
    public static readonly TrailAct SignInHeldBack = new("account.hold-back-sign-in", "全系统登录失败过多，登录未予受理");
    public static readonly TrailAct PassFirstStep = new("account.pass-first-step", "密码通过，待第二步验证");
    public static readonly TrailAct WrongCode = new("account.wrong-code", "第二步验证失败");
    public static readonly TrailAct StepUp = new("account.step-up", "完成第二步验证");
    public static readonly TrailAct SetUpFactor = new("account.set-up-factor", "设置第二步验证");
    public static readonly TrailAct TurnOffFactor = new("account.turn-off-factor", "停用第二步验证");
    public static readonly TrailAct UseRecoveryCode = new("account.use-recovery-code", "使用恢复码");
    public static readonly TrailAct RenewRecoveryCodes = new("account.renew-recovery-codes", "重新生成恢复码");
    public static readonly TrailAct NoteFactorReset = new("account.note-factor-reset", "知悉第二步验证被重置");
    public static readonly TrailAct SignOut = new("account.sign-out", "退出登录");
    public static readonly TrailAct SignOutEverywhere = new("account.sign-out-everywhere", "全部退出登录");
    public static readonly TrailAct ChangePassword = new("account.change-password", "更改密码");
    public static readonly TrailAct CreateToken = new("account.create-token", "创建接口令牌");
    public static readonly TrailAct RevokeToken = new("account.revoke-token", "吊销接口令牌");

    public static readonly TrailAct Open = new("account.open", "开立账号", AccountsPermissions.Manage);
    public static readonly TrailAct ResetPassword = new("account.reset-password", "重置密码", AccountsPermissions.Manage);
    public static readonly TrailAct Disable = new("account.disable", "停用账号", AccountsPermissions.Manage);
    public static readonly TrailAct Enable = new("account.enable", "启用账号", AccountsPermissions.Manage);
    public static readonly TrailAct Unlock = new("account.unlock", "解除锁定", AccountsPermissions.Manage);
    public static readonly TrailAct EndSessions = new("account.end-sessions", "强制下线", AccountsPermissions.Manage);
    public static readonly TrailAct ResetFactor = new("account.reset-factor", "重置第二步验证", AccountsPermissions.ResetFactor);
    public static readonly TrailAct Recover = new("account.recover", "在服务器上恢复账号");
    public static readonly TrailAct GrantPost = new("account.grant-post", "授予岗位", AccountsPermissions.Grant);
    public static readonly TrailAct EndPost = new("account.end-post", "终止岗位", AccountsPermissions.Grant);
    public static readonly TrailAct LosePost = new("account.lose-post", "岗位随党组织终止", OrganizationsPermissions.Adjust);
    public static readonly TrailAct FollowMember = new("account.follow-member", "账号随党员档案合并或撤销合并");
    public static readonly TrailAct LosePostWithMember = new("account.lose-post-with-member", "岗位随党籍变化终止");
    public static readonly TrailAct CloseWithMember = new("account.close-with-member", "账号随党员离去停用");
    public static readonly TrailAct ExportMatrix = new("account.export-matrix", "导出权限矩阵", AccountsPermissions.Matrix);
}
