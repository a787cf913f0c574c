using Touyan.Kernel;

namespace Touyan.Modules.Accounts.Model;

/// <summary>What the second step says no to.</summary>
public static class FactorRefusals
{
    public static readonly Refusal Wrong = Refusal.Invalid(
        "second-factor.wrong",
        "验证码不正确，或已经用过。请等手机上换成下一个再填；手机时间不准的，先在手机设置中打开“自动设置时间”。",
        "Code"
    );

    public static readonly Refusal Locked = Refusal.Invalid(
        "second-factor.locked",
        "连续输错，已锁定一段时间。请稍后再试，或联系系统管理员解除锁定。",
        "Code"
    );

    public static readonly Refusal NotSetUp = Refusal.Conflict("second-factor.not-set-up", "还没有设置第二步验证。");

    public static readonly Refusal SetUpAlready = Refusal.Conflict("second-factor.set-up-already", "第二步验证已经设置，不必再设。");

    public static readonly Refusal NotOffered = Refusal.Conflict("second-factor.not-offered", "请先点击“开始设置”。");

    public static readonly Refusal Owed = Refusal.Conflict("second-factor.owed", "管理员必须使用第二步验证，不能停用。");

    /// <summary>Signing in took too long, or was never begun.</summary>
    public static readonly Refusal SignInOver = Refusal.NotFound("second-factor.sign-in-over", "登录已超时，请重新输入用户名和密码。");
}
