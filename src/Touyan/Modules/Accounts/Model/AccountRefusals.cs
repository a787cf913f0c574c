using Touyan.Kernel;

namespace Touyan.Modules.Accounts.Model;

/// <summary>All that Accounts says no to.</summary>
public static class AccountRefusals
{
    /// <summary>One message for an unknown name, a wrong password, a locked and a disabled account: nobody learns which names exist.</summary>
    public static readonly Refusal NotSignedIn = Refusal.Invalid(
        "account.not-signed-in",
        "用户名或密码不正确，或账号暂不可用。连续输错将锁定账号一段时间，忘记密码请联系系统管理员重置。"
    );

    public static readonly Refusal NotFound = Refusal.NotFound("account.not-found", "没有这个账号。");

    public static readonly Refusal NotAllowed = Refusal.Forbidden("account.not-allowed", "您现任的岗位不能办理此事项。");

    public static readonly Refusal MemberNotFound = Refusal.Invalid(
        "account.member-not-found",
        "本县没有该公民身份号码的党员。",
        "IdNumber"
    );

    public static readonly Refusal UserNameTaken = Refusal.Conflict("account.user-name-taken", "用户名已被使用。", "UserName");

    public static readonly Refusal UserNameMalformed = Refusal.Invalid(
        "account.user-name-malformed",
        "用户名由 3 至 40 个小写字母、数字、点、横线组成，以字母开头。",
        "UserName"
    );

    public static readonly Refusal NameMissing = Refusal.Invalid("account.name-missing", "请填写姓名。", "Name");

    public static readonly Refusal ChangedMeanwhile = Refusal.Conflict("account.changed-meanwhile", "该账号刚刚有变动，请刷新后重新办理。");

    public static readonly Refusal AlreadyDisabled = Refusal.Conflict("account.already-disabled", "账号已经停用。");

    public static readonly Refusal NotDisabled = Refusal.Conflict("account.not-disabled", "账号没有停用。");

    public static readonly Refusal NotLocked = Refusal.Conflict("account.not-locked", "账号没有锁定。");

    public static readonly Refusal ReasonMissing = Refusal.Invalid("account.reason-missing", "请填写理由。", "Reason");

    public static readonly Refusal OnOneself = Refusal.Forbidden("account.on-oneself", "不能对本人的账号办理此事项，请由其他管理员办理。");

    public static readonly Refusal LastOfItsKind = Refusal.Conflict(
        "account.last-administrator",
        "这是本县最后一名该类管理员，不能停用或终止，请先授予他人。"
    );

    public static readonly Refusal OldPasswordWrong = Refusal.Invalid("password.old-wrong", "原密码不正确。", "OldPassword");

    public static readonly Refusal LockedForNow = Refusal.Invalid(
        "password.locked",
        "原密码连续输错，账号已锁定一段时间，暂不能更改密码。请稍后再试，或联系系统管理员解除锁定。",
        "OldPassword"
    );

    public static readonly Refusal PasswordNamesUser = Refusal.Invalid("password.names-user", "密码不能包含用户名。", "NewPassword");

    public static readonly Refusal RepeatDiffers = Refusal.Invalid("password.repeat-differs", "两次输入的新密码不一致。", "Repeat");

    public static readonly Refusal SessionNotFound = Refusal.NotFound("session.not-found", "没有这次登录，或已经结束。");

    public static readonly Refusal TokenNotFound = Refusal.NotFound("token.not-found", "没有这个令牌，或已经吊销。");

    public static readonly Refusal TokenNameMissing = Refusal.Invalid("token.name-missing", "请填写令牌用途。", "Name");

    public static readonly Refusal PostNotFound = Refusal.NotFound("post.not-found", "没有这个岗位。");

    public static readonly Refusal PostEnded = Refusal.Conflict("post.already-ended", "岗位已经终止。");

    public static readonly Refusal PostEndsBeforeItBegins = Refusal.Invalid("post.ends-before-it-begins", "终止日期应晚于开始日期。", "To");

    public static readonly Refusal PostHeldAlready = Refusal.Conflict("post.held-already", "该账号在同一时段已有相同岗位。");

    public static readonly Refusal OrganizationMissing = Refusal.Invalid("post.organization-missing", "请选择党组织。", "Organization");

    public static readonly Refusal OrganizationUnknown = Refusal.Invalid(
        "post.organization-unknown",
        "没有这个组织代码的党组织，或已经撤销。",
        "Organization"
    );

    public static readonly Refusal OrganizationNotAsked = Refusal.Invalid(
        "post.organization-not-asked",
        "该岗位面向全县或本人，不选择党组织。",
        "Organization"
    );

    private static readonly Refusal OrganizationDoesNotFit = Refusal.Invalid(
        "post.organization-does-not-fit",
        "岗位与党组织类别不符：支部书记只能在党支部任职，党委管理员只能在党委、党工委、党总支任职。",
        "Organization"
    );

    public static readonly Refusal MemberMissing = Refusal.Invalid("post.member-missing", "党员岗位须先将账号对应到党员。", "Role");

    public static readonly Refusal AdministratorsApart = new(
        RefusalKind.Conflict,
        "post.administrators-apart",
        "系统管理员、安全管理员、审计管理员须由不同人员担任，且不得兼任业务岗位。",
        "Role",
        "GB/T 22239-2019 8.1.5"
    );

    /// <summary>A role that sits at no organisation at all, or not at one of this type.</summary>
    public static Refusal MisfitOf(Role role) => role.SitsAtOrganization ? OrganizationDoesNotFit : OrganizationNotAsked;

    public static Refusal PasswordTooShort(int length) => Refusal.Invalid("password.too-short", $"密码不少于 {length} 位。", "NewPassword");

    public static Refusal PasswordTooPlain(int classes) =>
        Refusal.Invalid("password.too-plain", $"密码须包含大写字母、小写字母、数字、符号中的 {classes} 类。", "NewPassword");

    public static Refusal PasswordUsedBefore(int count) =>
        Refusal.Invalid("password.used-before", $"新密码不能与最近 {count} 次用过的密码相同。", "NewPassword");

    public static Refusal TokenTooLong(int days) => Refusal.Invalid("token.too-long", $"令牌有效期为 1 至 {days} 天。", "Days");
}
