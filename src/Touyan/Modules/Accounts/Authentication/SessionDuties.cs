using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;

namespace Touyan.Modules.Accounts.Authentication;

/// <summary>What the rules of today ask of the session at hand: not left alone too long, a password that is not too old, a second factor for administrators.</summary>
public sealed class SessionDuties(AccountRules rules, TimeProvider clock)
{
    /// <summary>True when the person must choose a new password before anything else.</summary>
    public bool OwesNewPassword { get; private set; }

    /// <summary>True when the person must set up a second factor before anything else: an administrator who never proved one in this session has none.</summary>
    public bool OwesFactor { get; private set; }

    /// <summary>True when a second factor was proved not long ago.</summary>
    public bool IsProofFresh(DateTime? provedAt) => clock.UtcNow - provedAt < rules.Factor.ProofCounts;

    public bool IsAwake(DateTime? lastSeenAt, IEnumerable<ActingPost> posts)
    {
        var idle = posts.Any(p => p.Role.IsAdministrator) ? rules.AdministratorIdle : rules.Idle;
        return clock.UtcNow - lastSeenAt < idle;
    }

    internal void Note(ProvenAccounts.Proven found)
    {
        OwesNewPassword = found.MustChangePassword || Account.IsPasswordOld(found.PasswordChangedAt, clock.UtcNow, rules);
        OwesFactor = found.ProvedAt is null && found.Posts.Any(p => p.Role.IsAdministrator);
    }
}
