using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.SigningIn;

/// <summary>Ends sessions of one's own account: the one at hand, another one, or all of them.</summary>
public sealed class SignOut(TouyanDb db, Trail.Trail trail, TimeProvider clock)
{
    /// <summary>The session to end; null for all.</summary>
    public sealed record Input(SessionId? Session);

    public async Task<Result<int>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var account = await db.Accounts.SingleAsync(a => a.Id == by.Account, ct);
        var sessions = await db
            .Sessions.Where(s => s.AccountId == by.Account && s.EndedAt == null && (input.Session == null || s.Id == input.Session))
            .ToListAsync(ct);
        if (sessions.Count == 0)
            return AccountRefusals.SessionNotFound;

        foreach (var session in sessions)
            session.End(SessionEnd.SignedOut, clock.UtcNow);

        var act = input.Session is null ? AccountsActs.SignOutEverywhere : AccountsActs.SignOut;
        trail.Record(by, act, account.AsSubject(), detail: string.Join('；', sessions.Select(s => s.Device)));
        await db.SaveChangesAsync(ct);
        return sessions.Count;
    }
}
