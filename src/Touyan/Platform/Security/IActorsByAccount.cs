using Touyan.Kernel;

namespace Touyan.Platform.Security;

/// <summary>Finds the actor behind an account for work that outlives its request: what he may do is what he may do now. Implemented by Accounts.</summary>
public interface IActorsByAccount
{
    /// <summary>The actor with the posts in force today; null when the account is disabled or gone. The county must have been entered.</summary>
    Task<Actor?> FindAsync(AccountId account, string origin, CancellationToken ct);
}
