using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.MyAccount;

/// <summary>Revokes a token of one's own account.</summary>
public sealed class RevokeToken(TouyanDb db, Trail.Trail trail, TimeProvider clock)
{
    public async Task<Result<Guid>> RunAsync(Guid id, Actor by, CancellationToken ct)
    {
        var token = await db.ApiTokens.SingleOrDefaultAsync(t => t.Id == id && t.AccountId == by.Account, ct);
        if (token is null)
            return AccountRefusals.TokenNotFound;

        if (token.Revoke(clock.UtcNow) is { } refusal)
            return refusal;

        var account = await db.Accounts.SingleAsync(a => a.Id == by.Account, ct);
        trail.Record(by, AccountsActs.RevokeToken, account.AsSubject(), detail: token.Name);
        await db.SaveChangesAsync(ct);
        return id;
    }
}
