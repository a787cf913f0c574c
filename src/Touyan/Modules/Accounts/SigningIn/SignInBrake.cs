using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.SigningIn;

/// <summary>
/// Guards the whole installation against guessing from many addresses at many names: after too many failures, strange devices are let in only
/// under names that have not failed of late. Counted in the database, so that all instances brake together.
/// </summary>
public sealed class SignInBrake(TouyanDb db, AccountRules rules, TimeProvider clock)
{
    private DateTime Since => clock.UtcNow - rules.Brake.Window;

    /// <summary>True when an attempt from a strange device is not taken, whatever its password.</summary>
    public async Task<bool> HoldsAsync(AccountId? account, CancellationToken ct)
    {
        var since = Since;
        var failures = await db.FailedSignIns.CountAsync(f => f.At > since, ct);
        if (failures < rules.Brake.Failures)
            return false;

        return account is null
            || await db.FailedSignIns.CountAsync(f => f.At > since && f.AccountId == account, ct) >= rules.Brake.FailuresOfName;
    }

    /// <summary>Notes a failure in the unit of work at hand; what was held back is none, or the brake would never come off.</summary>
    public void Note(AccountId? account) => db.Add(FailedSignIn.Of(account, clock.UtcNow));

    /// <summary>Failures that count no more.</summary>
    public Task<int> ForgetAsync(CancellationToken ct)
    {
        var since = Since;
        return db.FailedSignIns.Where(f => f.At <= since).ExecuteDeleteAsync(ct);
    }
}
