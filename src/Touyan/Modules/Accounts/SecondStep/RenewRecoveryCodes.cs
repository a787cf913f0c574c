using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.SecondStep;

/// <summary>New recovery codes in the place of the former ones, for whoever types a code of now.</summary>
public sealed class RenewRecoveryCodes(TouyanDb db, CodeCheck codes, FactorSecrets secrets, Trail.Trail trail)
{
    /// <summary>The recovery codes are shown once and kept nowhere.</summary>
    public sealed record Done(SessionId Session, IReadOnlyList<string> RecoveryCodes);

    public async Task<Result<Done>> RunAsync(CodeInput input, SessionId at, Actor by, CancellationToken ct)
    {
        var account = await db.Accounts.SingleAsync(a => a.Id == by.Account, ct);
        var session = await db.Sessions.SingleAsync(s => s.Id == at, ct);
        var right = await codes.RunAsync(account, session, input.Code, by, ct);
        if (right.IsRefused)
            return right.Refusal!;

        var (next, made) = (session.Renew(account, codes.Now), secrets.Renew(right.Value));
        db.Add(next);
        trail.Record(by, AccountsActs.RenewRecoveryCodes, account.AsSubject());
        return await db.TrySaveAsync(ct) is { } meanwhile ? meanwhile : new Done(next.Id, made);
    }
}
