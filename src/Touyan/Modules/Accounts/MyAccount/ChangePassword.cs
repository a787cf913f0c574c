using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Authentication;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Accounts.SigningIn;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.MyAccount;

/// <summary>Changes one's own password; sessions elsewhere end. Guessing at the old one is counted as it is at sign-in.</summary>
public sealed class ChangePassword(TouyanDb db, Passwords passwords, Trail.Trail trail)
{
    public sealed record Input
    {
        [Display(Name = "原密码"), Required, StringLength(200), DataType(DataType.Password)]
        public string OldPassword { get; init; } = "";

        [Display(Name = "新密码"), Required, StringLength(200), DataType(DataType.Password)]
        public string NewPassword { get; init; } = "";

        [Display(Name = "再输一次新密码"), Required, StringLength(200), DataType(DataType.Password)]
        public string Repeat { get; init; } = "";
    }

    /// <summary>Changes it, or says what is wrong with either password.</summary>
    /// <param name="input">The form.</param>
    /// <param name="session">The session at hand, which goes on.</param>
    /// <param name="by">The owner.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Result<AccountId>> RunAsync(Input input, SessionId? session, Actor by, CancellationToken ct)
    {
        var account = await db.Accounts.SingleAsync(a => a.Id == by.Account, ct);
        var device = await db.DeviceOfAsync(account.Id, session, ct);
        db.HoldStill([account]);
        if (account.IsLocked(device, passwords.Now) || !passwords.Fits(account.PasswordHash, input.OldPassword))
            return await CountAsync(account, device, by, ct);

        if (input.Repeat != input.NewPassword)
            return AccountRefusals.RepeatDiffers;

        var history = await db.PasswordHistory.Where(h => h.AccountId == account.Id).OrderByDescending(h => h.Id).ToListAsync(ct);
        var former = history.Take(passwords.Rules.PasswordHistory - 1).Select(h => h.Hash).ToList();
        var isAdministrator = by.Posts.Any(p => p.Role.IsAdministrator);
        if (passwords.Refuse(input.NewPassword, account, isAdministrator, former) is { } refusal)
            return refusal;

        db.RemoveRange(history.Skip(passwords.Rules.PasswordHistory - 1));
        db.Add(PasswordHistory.Of(account, passwords.Now));
        account.ChangePassword(passwords.Hash(input.NewPassword), passwords.Now);
        await db.EndSessionsAsync(account.Id, SessionEnd.PasswordChanged, passwords.Now, ct, except: session);
        trail.Record(by, AccountsActs.ChangePassword, account.AsSubject());
        return await db.TrySaveAsync(ct) is { } meanwhile ? meanwhile : account.Id;
    }

    private async Task<Refusal> CountAsync(Account account, KnownDevice? device, Actor by, CancellationToken ct)
    {
        if (account.IsLocked(device, passwords.Now))
            return AccountRefusals.LockedForNow;

        account.CountWrong(device, passwords.Now, passwords.Rules);
        var act = account.IsLocked(device, passwords.Now) ? AccountsActs.Lock : AccountsActs.SignInFailed;
        trail.Record(by, act, account.AsSubject(), detail: "更改密码时原密码不正确");
        // A guess that was not counted is not answered either.
        return await db.TrySaveAsync(ct) ?? AccountRefusals.OldPasswordWrong;
    }
}
