using Touyan.Kernel;

namespace Touyan.Modules.Accounts;

/// <summary>Part of the door: what a use case answers who owes a second factor (<see cref="Actor.OwesSecondFactor"/>).</summary>
public static class SecondFactorRefusals
{
    public static readonly Refusal Needed = Refusal.Forbidden("second-factor.needed", "办理此事项须先完成第二步验证。");

    public static readonly Refusal NotForPrograms = Refusal.Forbidden(
        "second-factor.not-for-programs",
        "接口令牌不能办理须作第二步验证的事项，请由本人登录后办理。"
    );

    public static Refusal Of(Actor by) => by.Origin is "page" ? Needed : NotForPrograms;
}
