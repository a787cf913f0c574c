using System.Security.Claims;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Platform.Data;
using Touyan.Platform.Security;

namespace Touyan.Modules.Accounts.Authentication;

/// <summary>Who sends this request: asked anew each time, so that ending a session, a post or an account works at once.</summary>
internal sealed class AccountActors(TouyanDb db, ProvenAccounts proven, SessionDuties duties, LastUses uses) : IActorSource
{
    public async Task<Actor?> FindAsync(ClaimsPrincipal principal, HttpContext http, CancellationToken ct)
    {
        if (Proof.Read(principal) is not { } proof)
            return null;

        db.Enter(proof.County);
        if (await proven.FindAsync(proof, ct) is { } found && Act(proof, found, http) is { } actor)
            return actor;

        db.Enter(0);
        return null;
    }

    private Actor? Act(Proof proof, ProvenAccounts.Proven found, HttpContext http)
    {
        var lastSeenAt = uses.Latest(proof, found.LastSeenAt);
        if (proof.Session is not null && !duties.IsAwake(lastSeenAt, found.Posts))
            return null;

        duties.Note(found);
        uses.Note(proof, found.Account, lastSeenAt);
        return new Actor
        {
            County = proof.County,
            Account = found.Account,
            Name = found.Name,
            Member = found.Member,
            Posts = found.Posts,
            Origin = proof.Session is null ? "api" : "page",
            HasSecondFactor = duties.IsProofFresh(found.ProvedAt),
            Address = http.Connection.RemoteIpAddress?.ToString(),
        };
    }
}
