using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Authentication;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Accounts.SecondStep;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.SigningIn;

/// <summary>The second step: a code in time. The session of the first step ends; the one that opens something has another id.</summary>
public sealed class CompleteSignIn(TouyanDb db, CodeCheck codes, Trail.Trail trail)
{
    /// <summary>The device as its sealed cookie names it.</summary>
    public sealed record From(string? Address, Guid? Device);

    public async Task<Result<SignedIn>> RunAsync(CodeInput input, Proof proof, From from, CancellationToken ct)
    {
        var now = codes.Now;
        if (await AwaitingAsync(proof, ct) is not var (session, account))
            return FactorRefusals.SignInOver;

        var by = account.AsActor(from.Address);
        var right = await codes.RunAsync(account, session, input.Code, by, ct);
        if (right.IsRefused)
            return right.Refusal!;

        var device = await db.KnowDeviceAsync(account, from.Device, codes.Rules, now, ct);
        account.SignedIn(session.KnownDevice is null ? null : device, now);
        var next = session.Renew(account, now).On(device);
        db.Add(next);
        trail.Record(by, AccountsActs.SignIn, account.AsSubject(), detail: "经第二步验证");
        return await db.TrySaveAsync(ct) is { } meanwhile ? meanwhile : SignedIn.Of(account, next, now, codes.Rules);
    }

    /// <summary>Who is to type a code; null when nobody is, or it took too long.</summary>
    internal async Task<AccountId?> WhoAsync(Proof? proof, CancellationToken ct) =>
        proof is null ? null : (await AwaitingAsync(proof, ct))?.Account.Id;

    private async Task<(Session Session, Account Account)?> AwaitingAsync(Proof proof, CancellationToken ct)
    {
        db.Enter(proof.County);
        var since = codes.Now - codes.Rules.Factor.SecondStepWithin;
        var session = await db.Sessions.SingleOrDefaultAsync(
            s => s.Id == proof.Session && s.EndedAt == null && s.AwaitsCode && s.StartedAt > since,
            ct
        );
        return session is null ? null
            : await db.Accounts.SingleOrDefaultAsync(a => a.Id == session.AccountId && a.DisabledAt == null, ct) is { } account
                ? (session, account)
            : null;
    }
}
