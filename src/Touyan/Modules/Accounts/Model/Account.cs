using System.ComponentModel;
using System.Text.RegularExpressions;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Accounts.Model;

/// <summary>What a person signs in with. What he may do is told by his posts (<see cref="AccountPost"/>).</summary>
[DisplayName("账号")]
public sealed partial class Account : ICountyOwned, IVersioned
{
    public const int UserNameMaxLength = 40;

    public const int NameMaxLength = 50;

    private Account() { }

    public int CountyCode { get; private set; }

    public AccountId Id { get; private set; }

    /// <summary>Unique in the nation (<see cref="SignInName"/>), in small letters.</summary>
    [DisplayName("用户名")]
    public string UserName { get; private set; } = "";

    [DisplayName("姓名")]
    public string Name { get; private set; } = "";

    /// <summary>The member that this person is.</summary>
    [DisplayName("对应党员")]
    public MemberId? MemberId { get; private set; }

    [NotTraced]
    public string PasswordHash { get; private set; } = "";

    [DisplayName("下次登录须改密码")]
    public bool MustChangePassword { get; private set; }

    [DisplayName("密码更改时间")]
    public DateTime PasswordChangedAt { get; private set; }

    [DisplayName("连续输错次数")]
    public int FailedAttempts { get; private set; }

    [DisplayName("锁定至")]
    public DateTime? LockedUntil { get; private set; }

    [DisplayName("停用时间")]
    public DateTime? DisabledAt { get; private set; }

    [DisplayName("停用理由")]
    public string? DisabledFor { get; private set; }

    [DisplayName("开立时间")]
    public DateTime OpenedAt { get; private set; }

    /// <summary>When it was last signed in with, or a token of it used; before that, when it was opened or enabled.</summary>
    [NotTraced]
    [NotWitnessed]
    public DateTime LastUsedAt { get; private set; }

    /// <summary>When another administrator took the second factor away; the owner is told until he has taken note.</summary>
    [DisplayName("第二步验证重置时间")]
    public DateTime? FactorResetAt { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    /// <summary>Opens an account with a one-time password, to be changed at first sign-in.</summary>
    public static Result<Account> Open(int county, string userName, string name, MemberId? member, string oneTimePasswordHash, DateTime at)
    {
        var normal = SignInName.Normal(userName);
        if (!UserNames().IsMatch(normal))
            return AccountRefusals.UserNameMalformed;

        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > NameMaxLength)
            return AccountRefusals.NameMissing;

        return new Account
        {
            CountyCode = county,
            Id = EntityId.New<AccountId>(),
            UserName = normal,
            Name = name.Trim(),
            MemberId = member,
            PasswordHash = oneTimePasswordHash,
            MustChangePassword = true,
            PasswordChangedAt = at,
            OpenedAt = at,
            LastUsedAt = at,
        };
    }

    public bool IsDisabled => DisabledAt is not null;

    /// <summary>True when the person must choose a new password before anything else.</summary>
    public bool OwesNewPassword(DateTime now, AccountRules rules) => MustChangePassword || IsPasswordOld(PasswordChangedAt, now, rules);

    public static bool IsPasswordOld(DateTime changedAt, DateTime now, AccountRules rules) =>
        changedAt.AddDays(rules.PasswordAgeDays) <= now;

    /// <summary>The owner's own choice; the rules are asked first (<see cref="PasswordRules"/>).</summary>
    public void ChangePassword(string hash, DateTime at)
    {
        PasswordHash = hash;
        PasswordChangedAt = at;
        MustChangePassword = false;
    }

    /// <summary>The same password under a stronger hash.</summary>
    public void Rehash(string hash) => PasswordHash = hash;

    /// <summary>A one-time password from the system administrator.</summary>
    public Refusal? ResetPassword(string oneTimePasswordHash, DateTime at)
    {
        if (IsDisabled)
            return AccountRefusals.AlreadyDisabled;

        PasswordHash = oneTimePasswordHash;
        PasswordChangedAt = at;
        MustChangePassword = true;
        FailedAttempts = 0;
        LockedUntil = null;
        return null;
    }

    /// <summary>Its owner's record was merged into another one, or parted from it again.</summary>
    public void Follow(MemberId member) => MemberId = member;

    public Refusal? Disable(string? reason, DateTime at)
    {
        if (IsDisabled)
            return AccountRefusals.AlreadyDisabled;

        if (string.IsNullOrWhiteSpace(reason))
            return AccountRefusals.ReasonMissing;

        DisabledAt = at;
        DisabledFor = reason.Trim();
        return null;
    }

    public Refusal? Enable(DateTime at)
    {
        if (!IsDisabled)
            return AccountRefusals.NotDisabled;

        DisabledAt = null;
        DisabledFor = null;
        LastUsedAt = at;
        return null;
    }

    [GeneratedRegex("^[a-z][a-z0-9.-]{2,39}$")]
    private static partial Regex UserNames();
}
