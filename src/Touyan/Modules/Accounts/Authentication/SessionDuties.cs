using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;

namespace Touyan.Modules.Accounts.Authentication;

/// <summary>What the rules of today ask of the session at hand: not left alone too long, and a password that is not too old.</summary>
public sealed class SessionDuties(AccountRules rules, TimeProvider clock)
{
    /// <summary>True when the person must choose a new password before anything else.</summary>
    public bool OwesNewPassword { get; private set; }

    public bool IsAwake(DateTime? lastSeenAt, IEnumerable<ActingPost> posts)
    {
        var idle = posts.Any(p => p.Role.IsAdministrator) ? rules.AdministratorIdle : rules.Idle;
        return clock.UtcNow - lastSeenAt < idle;
    }

    internal void Note(ProvenAccounts.Proven found) =>
        OwesNewPassword = found.MustChangePassword || Account.IsPasswordOld(found.PasswordChangedAt, clock.UtcNow, rules);
}
