using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;

namespace Touyan.Modules.Accounts.Authentication;

/// <summary>On an endpoint that stays open to a person who must first choose a new password.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenWithOldPasswordAttribute : Attribute;

/// <summary>Behind the permission gate: a password to be changed comes before all else; the API with a cookie needs a form token.</summary>
internal sealed class SessionGuard(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, SessionDuties duties, IAntiforgery antiforgery)
    {
        var isSession = http.User.Identity?.AuthenticationType == Proof.SessionScheme;
        var isApi = http.Request.Path.StartsWithSegments("/api");
        if (isSession && duties.OwesNewPassword && !IsOpen(http.GetEndpoint()))
            SendToPassword(http, isApi);
        else if (isSession && isApi && !await antiforgery.IsRequestValidAsync(http))
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        else
            await next(http);
    }

    private static bool IsOpen(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<IAllowAnonymous>() is not null
        || endpoint?.Metadata.GetMetadata<OpenWithOldPasswordAttribute>() is not null;

    private static void SendToPassword(HttpContext http, bool isApi)
    {
        http.Response.StatusCode = isApi ? StatusCodes.Status403Forbidden : StatusCodes.Status303SeeOther;
        if (!isApi)
            http.Response.Headers.Location = "/account/password";
    }
}
