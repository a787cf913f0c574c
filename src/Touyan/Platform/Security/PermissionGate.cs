using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.StaticAssets;
using Touyan.Kernel;
using Touyan.Platform.Data;
using Touyan.Platform.Telemetry;
using Touyan.Platform.Web;

namespace Touyan.Platform.Security;

/// <summary>
/// Stands before every endpoint: finds the actor, enters his county, and asks for the permission that the endpoint names.
/// An endpoint that names none is closed to everyone.
/// </summary>
internal sealed class PermissionGate(RequestDelegate next, Figures figures)
{
    public async Task InvokeAsync(HttpContext http, CurrentActor current)
    {
        if (http.GetEndpoint() is not { } endpoint || IsAsset(endpoint))
        {
            await next(http);
            return;
        }

        await AskAsync(http, endpoint, current);

        // The page about the refusal is a request of its own, and was recorded with the first.
        if (http.Response.StatusCode is StatusCodes.Status403Forbidden && current.Actor is { } refused && !IsAbout(http))
            await WitnessOf(http).RefusedAsync(refused, RequestOf(http, endpoint), CancellationToken.None);
    }

    private async Task AskAsync(HttpContext http, Endpoint endpoint, CurrentActor current)
    {
        // The page that tells of an outage must not ask what is away.
        var isOutage = Faults.OutageOf(http) is not null;
        current.Actor = isOutage || http.User.Identity?.IsAuthenticated is not true ? null : await FindAsync(http);
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            await next(http);
        else if (current.Actor is null)
            await http.ChallengeAsync();
        else if (endpoint is not RouteEndpoint)
            // No endpoint of ours but routing's own refusal: another method (405), another content type (415).
            await next(http);
        else if (endpoint.Metadata.GetMetadata<INeeds>() is not { } needs || (needs.Permission is { } p && !current.Actor.May(p)))
            await ForbidAsync(http);
        else
            await next(http);
    }

    private Task ForbidAsync(HttpContext http)
    {
        figures.Refused("permission.missing");
        return http.ForbidAsync();
    }

    private static async Task<Actor?> FindAsync(HttpContext http)
    {
        var actors = http.RequestServices.GetRequiredService<IActorSource>();
        if (await actors.FindAsync(http.User, http, http.RequestAborted) is not { } actor)
            return null;

        http.RequestServices.GetRequiredService<TouyanDb>().Enter(actor.County);
        return actor;
    }

    private static IRefusalWitness WitnessOf(HttpContext http) => http.RequestServices.GetRequiredService<IRefusalWitness>();

    private static bool IsAbout(HttpContext http) => http.Features.Get<IStatusCodeReExecuteFeature>() is not null;

    private static RefusedRequest RequestOf(HttpContext http, Endpoint endpoint) =>
        new(
            http.Request.Method,
            "/" + (endpoint as RouteEndpoint)?.RoutePattern.RawText?.TrimStart('/'),
            endpoint.Metadata.GetMetadata<INeeds>()?.Permission
        );

    // Styles and scripts are the same for everyone: no need to ask the database who wants them.
    private static bool IsAsset(Endpoint endpoint) => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;
}
