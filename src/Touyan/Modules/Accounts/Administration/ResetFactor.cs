using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Accounts.SigningIn;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.Administration;

/// <summary>The security administrator takes a lost second factor away; never his own. Every session ends, no device is known any more, and the owner is told.</summary>
public sealed class ResetFactor(TouyanDb db, Trail.Trail trail, TimeProvider clock)
{
    public sealed record Input
    {
        [Display(Name = "理由", Description = "如：本人手机丢失，已当面核实身份"), Required, StringLength(200)]
        public string Reason { get; init; } = "";
    }

    public async Task<Result<AccountId>> RunAsync(AccountId id, Input input, Actor by, CancellationToken ct)
    {
        var account = await db.Accounts.VisibleTo(by, AccountsPermissions.Read).SingleOrDefaultAsync(a => a.Id == id, ct);
        if (account is null)
            return AccountRefusals.NotFound;

        if (!by.May(AccountsPermissions.ResetFactor))
            return AccountRefusals.NotAllowed;

        if (account.Id == by.Account || (account.MemberId is not null && account.MemberId == by.Member))
            return AccountRefusals.OnOneself;

        if (string.IsNullOrWhiteSpace(input.Reason))
            return AccountRefusals.ReasonMissing;

        if (!await db.TakeFactorAwayAsync(account, clock.UtcNow, ct))
            return FactorRefusals.NotSetUp;

        trail.Record(by, AccountsActs.ResetFactor, account.AsSubject(), input.Reason);
        return await db.TrySaveAsync(ct) is { } meanwhile ? meanwhile : id;
    }
}

internal static class TakingAway
{
    extension(TouyanDb db)
    {
        /// <summary>In the unit of work at hand; false when there is none.</summary>
        public async Task<bool> TakeFactorAwayAsync(Account account, DateTime at, CancellationToken ct)
        {
            if (await db.SecondFactors.SingleOrDefaultAsync(f => f.AccountId == account.Id, ct) is not { } factor)
                return false;

            db.Remove(factor);
            account.NoteFactorReset(at);
            await db.EndSessionsAsync(account.Id, SessionEnd.FactorReset, at, ct);
            await db.ForgetDevicesAsync(account.Id, ct);
            return true;
        }
    }
}
