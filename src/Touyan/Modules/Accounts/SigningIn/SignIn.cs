using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Authentication;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.SigningIn;

/// <summary>Signs a person in: the only act that knows nobody yet. Whatever is wrong, the answer is the same and takes about as long.</summary>
public sealed class SignIn(TouyanDb db, Passwords passwords, Trail.Trail trail, TimeProvider clock)
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

    /// <summary>Where it comes from.</summary>
    public sealed record From(string? Address, string? UserAgent);

    public sealed record Done(int County, SessionId Session, AccountId Account, bool OwesNewPassword);

    public async Task<Result<Done>> RunAsync(Input input, From from, CancellationToken ct)
    {
        var name = SignInName.Normal(input.UserName);
        var known = await db.SignInNames.AsNoTracking().SingleOrDefaultAsync(n => n.Name == name, ct);
        if (known is null)
        {
            passwords.CheckForNobody(input.Password);
            return AccountRefusals.NotSignedIn;
        }

        db.Enter(known.County);
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            if (await TryAsync(known.AccountId, input.Password, from, ct) is { } answer)
                return answer;

            db.ChangeTracker.Clear();
        }

        return AccountRefusals.NotSignedIn;
    }

    private async Task<Result<Done>?> TryAsync(AccountId id, string password, From from, CancellationToken ct)
    {
        var now = clock.UtcNow;
        var account = await db.Accounts.SingleAsync(a => a.Id == id, ct);
        var wasLocked = account.IsLocked(now);
        var check = passwords.Check(account.PasswordHash, password);
        var refusal = account.SignIn(check is not PasswordVerificationResult.Failed, now, passwords.Rules);
        var session = Session.Start(account, Device.Of(from.UserAgent), from.Address, now);
        if (refusal is null)
            db.Add(session);

        if (refusal is null && check is PasswordVerificationResult.SuccessRehashNeeded)
            account.Rehash(passwords.Hash(password));

        trail.Record(
            account.AsActor(from.Address),
            ActOf(account, refusal, !wasLocked && account.IsLocked(now), now),
            account.AsSubject(),
            account.DisabledFor
        );
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return null;
        }

        if (refusal is not null)
            return refusal;

        await ForgetOldSessionsAsync(id, now - SessionsKept, ct);
        return new Done(account.CountyCode, session.Id, id, account.OwesNewPassword(now, passwords.Rules));
    }

    private static TrailAct ActOf(Account account, Refusal? refusal, bool isNewlyLocked, DateTime now) =>
        refusal is null ? AccountsActs.SignIn
        : account.DisabledAt == now ? AccountsActs.Disable
        : isNewlyLocked ? AccountsActs.Lock
        : AccountsActs.SignInFailed;

    private Task<int> ForgetOldSessionsAsync(AccountId account, DateTime before, CancellationToken ct) =>
        db.Sessions.Where(s => s.AccountId == account && s.LastSeenAt < before).ExecuteDeleteAsync(ct);
}
