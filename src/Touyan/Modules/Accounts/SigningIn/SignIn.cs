using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Authentication;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.SigningIn;

/// <summary>
/// The first step, by password: the only act that knows nobody yet. Whatever is wrong, the answer is the same and takes about as long: one
/// password is hashed. Where a second factor is set up, the session opens nothing before it is proved (<see cref="CompleteSignIn"/>).
/// </summary>
public sealed class SignIn(TouyanDb db, Passwords passwords, Trail.Trail trail, SignInBrake brake)
{
    // Two attempts at once: the second is judged again on what the first left behind.
    private const int Tries = 3;

    private static readonly TimeSpan SessionsKept = TimeSpan.FromDays(30);

    public sealed record Input
    {
        [Display(Name = "用户名"), Required, StringLength(64)]
        public string UserName { get; init; } = "";

        [Display(Name = "密码"), Required, StringLength(200), DataType(DataType.Password)]
        public string Password { get; init; } = "";
    }

    /// <summary>Where it comes from; the device as its sealed cookie names it.</summary>
    public sealed record From(string? Address, string? UserAgent, Guid? Device);

    public async Task<Result<SignedIn>> RunAsync(Input input, From from, CancellationToken ct)
    {
        var name = SignInName.Normal(input.UserName);
        var known = await db.SignInNames.AsNoTracking().SingleOrDefaultAsync(n => n.Name == name, ct);
        if (known is null)
            return await RefuseStrangerAsync(input.Password, from, ct);

        db.Enter(known.County);
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            if (await TryAsync(known.AccountId, input.Password, from, ct) is { } answer)
                return answer;

            db.ChangeTracker.Clear();
        }

        return AccountRefusals.NotSignedIn;
    }

    // In the installation's own trail, for no county is concerned; what was typed is not told: people type passwords there.
    private async Task<Refusal> RefuseStrangerAsync(string password, From from, CancellationToken ct)
    {
        passwords.CheckForNobody(password);
        var isHeldBack = await brake.HoldsAsync(account: null, ct);
        if (!isHeldBack)
            brake.Note(account: null);

        var act = isHeldBack ? AccountsActs.SignInHeldBack : AccountsActs.SignInFailed;
        trail.Record(AccountTrail.Stranger(from.Address), act, AccountTrail.Door, detail: "没有这个用户名");
        await db.SaveChangesAsync(ct);
        return AccountRefusals.NotSignedIn;
    }

    private async Task<Result<SignedIn>?> TryAsync(AccountId id, string password, From from, CancellationToken ct)
    {
        var now = passwords.Now;
        var account = await db.Accounts.SingleAsync(a => a.Id == id, ct);
        var device = await db.KnownDeviceAsync(id, from.Device, now - passwords.Rules.DeviceIsKnown, ct);
        var attempt = new Attempt(account, device, from, account.IsLocked(device, now));
        db.HoldStill([account]);
        var check = passwords.Check(account.PasswordHash, password);
        if (device is null && await brake.HoldsAsync(id, ct))
            return await HoldBackAsync(attempt, ct);

        var isNeeded =
            account.IsUnused(now, passwords.Rules) && await db.IsLastAdministratorAsync(id, onlyPost: null, now, passwords.Rules, ct);
        if (account.TryPassword(check is not PasswordVerificationResult.Failed, device, now, passwords.Rules, isNeeded) is { } refusal)
            return await RefuseAsync(attempt, refusal, ct);

        if (check is PasswordVerificationResult.SuccessRehashNeeded)
            account.Rehash(passwords.Hash(password));

        return await BeginAsync(attempt, ct);
    }

    // Neither judged nor counted: who guesses learns nothing and locks nobody out.
    private async Task<Result<SignedIn>?> HoldBackAsync(Attempt attempt, CancellationToken ct)
    {
        Record(attempt, AccountsActs.SignInHeldBack);
        if (await db.TrySaveAsync(ct) is not null)
            return null;

        return AccountRefusals.NotSignedIn;
    }

    private async Task<Result<SignedIn>?> RefuseAsync(Attempt attempt, Refusal refusal, CancellationToken ct)
    {
        var (account, device, _, wasLocked) = attempt;
        var act =
            account.DisabledAt == passwords.Now ? AccountsActs.Disable
            : !wasLocked && account.IsLocked(device, passwords.Now) ? AccountsActs.Lock
            : AccountsActs.SignInFailed;
        Record(attempt, act);
        if (device is null)
            brake.Note(account.Id);

        if (await db.TrySaveAsync(ct) is not null)
            return null;

        return refusal;
    }

    private async Task<Result<SignedIn>?> BeginAsync(Attempt attempt, CancellationToken ct)
    {
        var (now, account, device) = (passwords.Now, attempt.Account, attempt.Device);
        var session = Session.Start(account, Device.Of(attempt.From.UserAgent), attempt.From.Address, now);
        var asksCode = await db.SecondFactors.AnyAsync(f => f.AccountId == account.Id, ct);
        if (asksCode)
        {
            db.Add(session.AwaitingCode(device));
        }
        else
        {
            device = await db.KnowDeviceAsync(account, attempt.From.Device, passwords.Rules, now, ct);
            account.SignedIn(device, now);
            db.Add(session.On(device));
        }

        Record(attempt, asksCode ? AccountsActs.PassFirstStep : AccountsActs.SignIn);
        if (await db.TrySaveAsync(ct) is not null)
            return null;

        await ForgetOldSessionsAsync(account.Id, now - SessionsKept, ct);
        await brake.ForgetAsync(ct);
        return SignedIn.Of(account, session, now, passwords.Rules);
    }

    private void Record(Attempt attempt, TrailAct act) =>
        trail.Record(attempt.Account.AsActor(attempt.From.Address), act, attempt.Account.AsSubject(), attempt.Account.DisabledFor);

    private Task<int> ForgetOldSessionsAsync(AccountId account, DateTime before, CancellationToken ct) =>
        db.Sessions.Where(s => s.AccountId == account && s.LastSeenAt < before).ExecuteDeleteAsync(ct);

    private sealed record Attempt(Account Account, KnownDevice? Device, From From, bool WasLocked);
}
