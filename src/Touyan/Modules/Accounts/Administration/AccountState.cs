using System.ComponentModel.DataAnnotations;
using Touyan.Modules.Accounts.Model;

namespace Touyan.Modules.Accounts.Administration;

/// <summary>What an account is good for at the moment.</summary>
public enum AccountState
{
    [Display(Name = "正常")]
    Normal = 1,

    [Display(Name = "待改密码")]
    OwesPassword = 2,

    [Display(Name = "锁定")]
    Locked = 3,

    [Display(Name = "停用")]
    Disabled = 4,
}

internal static class AccountStates
{
    public static AccountState Of(DateTime? disabledAt, DateTime? lockedUntil, bool mustChangePassword, DateTime now) =>
        disabledAt is not null ? AccountState.Disabled
        : lockedUntil > now ? AccountState.Locked
        : mustChangePassword ? AccountState.OwesPassword
        : AccountState.Normal;

    /// <summary>The same asked of the database.</summary>
    public static IQueryable<Account> In(this IQueryable<Account> accounts, AccountState? state, DateTime now) =>
        state is { } asked ? accounts.In(asked, now) : accounts;

    private static IQueryable<Account> In(this IQueryable<Account> accounts, AccountState state, DateTime now) =>
        state switch
        {
            AccountState.Disabled => accounts.Where(a => a.DisabledAt != null),
            AccountState.Locked => accounts.Where(a => a.DisabledAt == null && a.LockedUntil > now),
            AccountState.OwesPassword => accounts
                .Where(a => a.DisabledAt == null && a.MustChangePassword)
                .Where(a => a.LockedUntil == null || a.LockedUntil <= now),
            AccountState.Normal => accounts
                .Where(a => a.DisabledAt == null && !a.MustChangePassword)
                .Where(a => a.LockedUntil == null || a.LockedUntil <= now),
        };
}
