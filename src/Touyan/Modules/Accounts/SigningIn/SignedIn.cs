using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;

namespace Touyan.Modules.Accounts.SigningIn;

/// <summary>A step of signing in was taken: what the browser is to keep, and what comes next.</summary>
public sealed record SignedIn
{
    public required int County { get; init; }

    public required SessionId Session { get; init; }

    public required AccountId Account { get; init; }

    /// <summary>Known from now on; null while a code is still to come.</summary>
    public Guid? Device { get; init; }

    /// <summary>True when the code is still to come.</summary>
    public bool AwaitsCode { get; init; }

    public bool OwesNewPassword { get; init; }

    /// <summary>When somebody else took his second factor away, and he has not taken note yet.</summary>
    public DateTime? FactorResetAt { get; init; }

    internal static SignedIn Of(Account account, Session session, DateTime now, AccountRules rules) =>
        new()
        {
            County = account.CountyCode,
            Session = session.Id,
            Account = account.Id,
            Device = session.AwaitsCode ? null : session.KnownDevice,
            AwaitsCode = session.AwaitsCode,
            OwesNewPassword = account.OwesNewPassword(now, rules),
            FactorResetAt = account.FactorResetAt,
        };
}
