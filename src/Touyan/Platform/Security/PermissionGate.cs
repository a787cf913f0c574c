using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.StaticAssets;
using Touyan.Platform.Data;

namespace Touyan.Platform.Security;

/// <summary>
/// Stands before every endpoint: finds the actor, enters his county, and asks for the permission that the endpoint names.
/// An endpoint that names none is closed to everyone.
/// </summary>
internal sealed class PermissionGate(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, IActorSource actors, CurrentActor current, TouyanDb db, IRefusalWitness witness)
    {
        if (http.GetEndpoint() is not { } endpoint || IsAsset(endpoint))
        {
            await next(http);
            return;
        }

        await AskAsync(http, endpoint, actors, current, db);

        // The page about the refusal is a request of its own, and was recorded with the first.
        if (http.Response.StatusCode is StatusCodes.Status403Forbidden && current.Actor is { } refused && !IsAbout(http))
            await witness.RefusedAsync(refused, RequestOf(http, endpoint), CancellationToken.None);
    }

    private async Task AskAsync(HttpContext http, Endpoint endpoint, IActorSource actors, CurrentActor current, TouyanDb db)
    {
        if (http.User.Identity?.IsAuthenticated is true)
            current.Actor = await actors.FindAsync(http.User, http, http.RequestAborted);

        if (current.Actor is { } actor)
            db.Enter(actor.County);

        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            await next(http);
        else if (current.Actor is null)
            await http.ChallengeAsync();
        else if (endpoint is not RouteEndpoint)
            // No endpoint of ours but routing's own refusal: another method (405), another content type (415).
            await next(http);
        else if (endpoint.Metadata.GetMetadata<INeeds>() is not { } needs || (needs.Permission is { } p && !current.Actor.May(p)))
            await http.ForbidAsync();
        else
            await next(http);
    }

    private static bool IsAbout(HttpContext http) => http.Features.Get<IStatusCodeReExecuteFeature>() is not null;

    private static RefusedRequest RequestOf(HttpContext http, Endpoint endpoint) =>
        new(
            http.Request.Method,
            (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "",
            endpoint.Metadata.GetMetadata<INeeds>()?.Permission
        );

    // Styles and scripts are the same for everyone: no need to ask the database who wants them.
    private static bool IsAsset(Endpoint endpoint) => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;
}
