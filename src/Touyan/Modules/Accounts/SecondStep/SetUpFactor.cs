using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.SecondStep;

/// <summary>
/// Sets up one's own second factor: a key is offered, its owner takes it over to his phone and types the code that it makes. Until then
/// nothing is asked of him, so that nobody locks himself out halfway.
/// </summary>
public sealed class SetUpFactor(TouyanDb db, FactorSecrets secrets, Trail.Trail trail)
{
    /// <summary>The recovery codes are shown once and kept nowhere.</summary>
    public sealed record Done(SessionId Session, IReadOnlyList<string> RecoveryCodes);

    /// <summary>What the page shows.</summary>
    /// <param name="Key">The key on offer; null before it was asked for.</param>
    /// <param name="UserName">Told to the authenticator, so that its owner knows which account it is.</param>
    /// <param name="IsSetUp">True when there is nothing to set up.</param>
    /// <param name="ResetAt">When somebody else took the former one away.</param>
    public sealed record Shown(string? Key, string UserName, bool IsSetUp, DateTime? ResetAt);

    public async Task<Shown> LookAsync(SessionId at, Actor by, CancellationToken ct)
    {
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == by.Account, ct);
        var session = await db.Sessions.AsNoTracking().SingleAsync(s => s.Id == at, ct);
        return new Shown(session.OfferedKey?.Value.Value, account.UserName, await IsSetUpAsync(by, ct), account.FactorResetAt);
    }

    /// <summary>Offers a key: to this session, the same one until it is set up.</summary>
    public async Task<Refusal?> OfferAsync(SessionId at, Actor by, CancellationToken ct)
    {
        if (await IsSetUpAsync(by, ct))
            return FactorRefusals.SetUpAlready;

        var session = await db.Sessions.SingleAsync(s => s.Id == at, ct);
        session.Offer(FactorSecrets.NewKey());
        return await db.TrySaveAsync(ct);
    }

    public async Task<Result<Done>> RunAsync(CodeInput input, SessionId at, Actor by, CancellationToken ct)
    {
        var account = await db.Accounts.SingleAsync(a => a.Id == by.Account, ct);
        var session = await db.Sessions.SingleAsync(s => s.Id == at, ct);
        if (session.OfferedKey is not { } key)
            return FactorRefusals.NotOffered;

        if (await IsSetUpAsync(by, ct))
            return FactorRefusals.SetUpAlready;

        if (SecondFactor.SetUp(account, key.Value.Value, input.Code.Replace(" ", ""), secrets.Now, secrets.Rules.Factor) is not { } factor)
            return FactorRefusals.Wrong;

        account.TakeNoteOfFactorReset();
        var next = session.Renew(account, secrets.Now);
        var codes = secrets.Renew(factor);
        db.AddRange(factor, next);
        // A session elsewhere was signed in with less than is asked from now on.
        await db.EndSessionsAsync(account.Id, SessionEnd.Renewed, secrets.Now, ct, except: next.Id);
        trail.Record(by, AccountsActs.SetUpFactor, account.AsSubject());
        return await db.TrySaveAsync(ct) is { } meanwhile ? meanwhile : new Done(next.Id, codes);
    }

    private Task<bool> IsSetUpAsync(Actor by, CancellationToken ct) => db.SecondFactors.AnyAsync(f => f.AccountId == by.Account, ct);
}
