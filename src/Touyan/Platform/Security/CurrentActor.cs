using System.Security.Claims;
using Touyan.Kernel;

namespace Touyan.Platform.Security;

/// <summary>Who asks in this request; null before sign-in.</summary>
public sealed class CurrentActor
{
    public Actor? Actor { get; set; }
}

/// <summary>Turns what authentication proved into an actor with posts in force. Implemented by Accounts.</summary>
public interface IActorSource
{
    /// <summary>The actor; null when the session has ended, the account is locked or gone.</summary>
    Task<Actor?> FindAsync(ClaimsPrincipal principal, HttpContext http, CancellationToken ct);
}
