using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.SecondStep;

/// <summary>Does without the second factor from now on, where it is one's own choice; for whoever types a code of now.</summary>
public sealed class TurnOffFactor(TouyanDb db, CodeCheck codes, Trail.Trail trail)
{
    public async Task<Result<AccountId>> RunAsync(CodeInput input, SessionId at, Actor by, CancellationToken ct)
    {
        if (by.Posts.Any(p => p.Role.IsAdministrator))
            return FactorRefusals.Owed;

        var account = await db.Accounts.SingleAsync(a => a.Id == by.Account, ct);
        var session = await db.Sessions.SingleAsync(s => s.Id == at, ct);
        var right = await codes.RunAsync(account, session, input.Code, by, ct);
        if (right.IsRefused)
            return right.Refusal!;

        db.Remove(right.Value);
        foreach (var open in await db.Sessions.Where(s => s.AccountId == account.Id && s.EndedAt == null).ToListAsync(ct))
            open.ForgetProof();

        trail.Record(by, AccountsActs.TurnOffFactor, account.AsSubject());
        return await db.TrySaveAsync(ct) is { } meanwhile ? meanwhile : account.Id;
    }
}
