using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Accounts.Model;

/// <summary>
/// A browser that an account's owner signed in with before. It has a count of failures of its own: what strangers fail at elsewhere does not
/// keep him out here, and who took his device gains no more attempts than anybody.
/// </summary>
public sealed class KnownDevice : ICountyOwned, IUntraced
{
    private KnownDevice() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    public AccountId AccountId { get; private set; }

    /// <summary>What the sealed cookie of the browser names; several accounts may know the same one.</summary>
    public Guid Device { get; private set; }

    public int FailedAttempts { get; private set; }

    public DateTime? LockedUntil { get; private set; }

    public DateTime SeenAt { get; private set; }

    public static KnownDevice Of(Account account, Guid device, DateTime at) =>
        new()
        {
            CountyCode = account.CountyCode,
            Id = Guid.CreateVersion7(),
            AccountId = account.Id,
            Device = device,
            SeenAt = at,
        };

    public bool IsLocked(DateTime now) => LockedUntil > now;

    internal void CountWrong(DateTime now, AccountRules rules) => (FailedAttempts, LockedUntil) = rules.OneMore(FailedAttempts, now);

    public void SignedIn(DateTime now) => (FailedAttempts, LockedUntil, SeenAt) = (0, null, now);

    public void Unlock() => (FailedAttempts, LockedUntil) = (0, null);
}
