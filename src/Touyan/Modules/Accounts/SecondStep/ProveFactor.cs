using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.SecondStep;

/// <summary>Proves the second factor in a session that is under way, before something that is guarded by it. The session goes on under a new id.</summary>
public sealed class ProveFactor(TouyanDb db, CodeCheck codes, Trail.Trail trail)
{
    public async Task<Result<SessionId>> RunAsync(CodeInput input, SessionId at, Actor by, CancellationToken ct)
    {
        var account = await db.Accounts.SingleAsync(a => a.Id == by.Account, ct);
        var session = await db.Sessions.SingleAsync(s => s.Id == at, ct);
        var right = await codes.RunAsync(account, session, input.Code, by, ct);
        if (right.IsRefused)
            return right.Refusal!;

        var next = session.Renew(account, codes.Now);
        db.Add(next);
        trail.Record(by, AccountsActs.StepUp, account.AsSubject());
        return await db.TrySaveAsync(ct) is { } meanwhile ? meanwhile : next.Id;
    }
}
