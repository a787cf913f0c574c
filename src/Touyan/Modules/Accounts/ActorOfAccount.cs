using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Authentication;
using Touyan.Modules.Accounts.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts;

/// <summary>Part of the door: who an account is to a use case outside its own requests (commands, jobs), with the posts of today.</summary>
public sealed class ActorOfAccount(TouyanDb db, PostsInForce postsInForce)
{
    /// <summary>Null when there is no such account in the county at hand, or it is disabled.</summary>
    public async Task<Actor?> FindAsync(AccountId id, string origin, CancellationToken ct)
    {
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.DisabledAt == null, ct);
        if (account is null)
            return null;

        var posts = await postsInForce.OfAsync(id, ct);
        return account.AsActor(null) with { Posts = posts, Origin = origin };
    }
}
