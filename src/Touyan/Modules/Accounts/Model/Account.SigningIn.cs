using Touyan.Kernel;

namespace Touyan.Modules.Accounts.Model;

/// <summary>Getting in: failures, locks, disuse.</summary>
public sealed partial class Account
{
    /// <summary>Locked to whoever comes from a strange device.</summary>
    public bool IsLocked(DateTime now) => LockedUntil > now;

    /// <summary>Locked to whoever comes from there: a known device has a lock of its own.</summary>
    public bool IsLocked(KnownDevice? from, DateTime now) => from?.IsLocked(now) ?? IsLocked(now);

    public bool IsUnused(DateTime now, AccountRules rules) => LastUsedAt.AddDays(rules.UnusedDays) <= now;

    /// <summary>
    /// A password was tried. Counts a wrong one and locks after too many; a locked or disabled account counts nothing; one that nobody used for
    /// too long is disabled, by its owner's attempt alone: who does not know the password brings nothing about. The last administrator of a
    /// kind (<paramref name="isNeeded"/>) is spared: he owes a new password and a second factor as it is. A right password is no success yet where a code is still to come: the count stands until <see cref="SignedIn"/>.
    /// </summary>
    public Refusal? TryPassword(bool isRight, KnownDevice? from, DateTime now, AccountRules rules, bool isNeeded = false)
    {
        if (IsDisabled || IsLocked(from, now))
            return AccountRefusals.NotSignedIn;

        if (isRight && !isNeeded && IsUnused(now, rules))
            return Disable($"超过 {rules.UnusedDays} 天未使用", now) ?? AccountRefusals.NotSignedIn;

        if (isRight)
            return null;

        CountWrong(from, now, rules);
        return AccountRefusals.NotSignedIn;
    }

    /// <summary>One more wrong password or code, from there.</summary>
    public void CountWrong(KnownDevice? from, DateTime now, AccountRules rules)
    {
        if (from is not null)
            from.CountWrong(now, rules);
        else
            (FailedAttempts, LockedUntil) = rules.OneMore(FailedAttempts, now);
    }

    /// <summary>All steps were taken. From a known device what strangers did elsewhere is left as it is: it goes on protecting him.</summary>
    public void SignedIn(KnownDevice? from, DateTime now)
    {
        LastUsedAt = now;
        from?.SignedIn(now);
        if (from is null)
            (FailedAttempts, LockedUntil) = (0, null);
    }

    public Refusal? Unlock(DateTime now)
    {
        if (!IsLocked(now))
            return AccountRefusals.NotLocked;

        LockedUntil = null;
        FailedAttempts = 0;
        return null;
    }

    /// <summary>Another administrator took the second factor away.</summary>
    public void NoteFactorReset(DateTime at) => FactorResetAt = at;

    /// <summary>The owner knows of it.</summary>
    public void TakeNoteOfFactorReset() => FactorResetAt = null;
}
