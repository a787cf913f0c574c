using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Platform.Data;
using Touyan.Platform.Security;

namespace Touyan.Modules.Accounts.Authentication;

/// <summary>The actor behind an account outside a request: a job acts with what its owner may do now, not with what he might when he ordered it.</summary>
internal sealed class ActorsByAccount(TouyanDb db, PostsInForce posts) : IActorsByAccount
{
    public async Task<Actor?> FindAsync(AccountId account, string origin, CancellationToken ct)
    {
        var found = await db
            .Accounts.Where(a => a.Id == account && a.DisabledAt == null)
            .Select(a => new { a.Name, a.MemberId })
            .SingleOrDefaultAsync(ct);
        return found is null
            ? null
            : new Actor
            {
                County = db.County,
                Account = account,
                Name = found.Name,
                Member = found.MemberId,
                Posts = await posts.OfAsync(account, ct),
                Origin = origin,
            };
    }
}
