using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.Administration;

/// <summary>What the system administrator does with an account that is there.</summary>
public enum Tending
{
    [Display(Name = "停用")]
    Disable = 1,

    [Display(Name = "启用")]
    Enable = 2,

    [Display(Name = "解除锁定")]
    Unlock = 3,

    [Display(Name = "强制下线")]
    EndSessions = 4,
}

/// <summary>Disables, enables, unlocks an account, or signs it out everywhere; each for a reason.</summary>
public sealed class TendAccount(TouyanDb db, Trail.Trail trail, AccountRules rules, TimeProvider clock)
{
    public sealed record Input
    {
        public AccountId Id { get; init; }

        public Tending Act { get; init; }

        [Display(Name = "理由"), Required, StringLength(200), DataType(DataType.MultilineText)]
        public string? Reason { get; init; }
    }

    public async Task<Result<AccountId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var account = await db.Accounts.VisibleTo(by, AccountsPermissions.Read).SingleOrDefaultAsync(a => a.Id == input.Id, ct);
        if (account is null)
            return AccountRefusals.NotFound;

        if (!by.May(AccountsPermissions.Manage))
            return AccountRefusals.NotAllowed;

        if (account.Id == by.Account)
            return AccountRefusals.OnOneself;

        if (string.IsNullOrWhiteSpace(input.Reason))
            return AccountRefusals.ReasonMissing;

        if (await DoAsync(account, input, ct) is { } refusal)
            return refusal;

        trail.Record(by, ActOf(input.Act), account.AsSubject(), input.Reason);
        return await db.TrySaveAsync(ct) is { } meanwhile ? meanwhile : account.Id;
    }

    private async Task<Refusal?> DoAsync(Account account, Input input, CancellationToken ct)
    {
        switch (input.Act)
        {
            case Tending.Enable:
                return account.Enable(clock.UtcNow);
            case Tending.Unlock:
                return await UnlockAsync(account, ct);
            case Tending.EndSessions:
                await db.EndSessionsAsync(account.Id, SessionEnd.EndedByAdministrator, clock.UtcNow, ct);
                return null;
            case Tending.Disable:
                if (await db.IsLastAdministratorAsync(account.Id, null, clock.UtcNow, rules, ct))
                    return AccountRefusals.LastOfItsKind;

                await db.EndSessionsAsync(account.Id, SessionEnd.Disabled, clock.UtcNow, ct);
                return account.Disable(input.Reason, clock.UtcNow);
            default:
                throw new InvalidOperationException($"No such act: {input.Act}");
        }
    }

    // To strangers, and on his own devices.
    private async Task<Refusal?> UnlockAsync(Account account, CancellationToken ct)
    {
        var now = clock.UtcNow;
        var devices = await db.KnownDevices.Where(d => d.AccountId == account.Id && d.LockedUntil > now).ToListAsync(ct);
        foreach (var device in devices)
            device.Unlock();

        return account.Unlock(now) is { } refusal && devices.Count == 0 ? refusal : null;
    }

    private static TrailAct ActOf(Tending act) =>
        act switch
        {
            Tending.Disable => AccountsActs.Disable,
            Tending.Enable => AccountsActs.Enable,
            Tending.Unlock => AccountsActs.Unlock,
            Tending.EndSessions => AccountsActs.EndSessions,
        };
}
