using Touyan.Kernel;

namespace Touyan.Platform.Security;

/// <summary>Hears of requests that somebody signed in was refused for lack of permission. Implemented by the trail.</summary>
public interface IRefusalWitness
{
    Task RefusedAsync(Actor by, RefusedRequest request, CancellationToken ct);
}

/// <summary>What was refused.</summary>
/// <param name="Method">GET, POST …</param>
/// <param name="Route">Pattern of the route, without what stood in it.</param>
/// <param name="Needs">The permission that the endpoint names; null when it names none.</param>
public sealed record RefusedRequest(string Method, string Route, Permission? Needs);
