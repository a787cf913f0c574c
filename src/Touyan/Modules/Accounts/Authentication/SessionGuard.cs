using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Touyan.Platform.Web.Api;

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
            await SendToPasswordAsync(http, isApi);
        else if (isSession && isApi && !await antiforgery.IsRequestValidAsync(http))
            await ApiProblems.WriteAsync(http, StatusCodes.Status400BadRequest, "form-token.missing", "请求没有带防伪令牌");
        else
            await next(http);
    }

    private static bool IsOpen(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<IAllowAnonymous>() is not null
        || endpoint?.Metadata.GetMetadata<OpenWithOldPasswordAttribute>() is not null;

    private static Task SendToPasswordAsync(HttpContext http, bool isApi)
    {
        if (isApi)
            return ApiProblems.WriteAsync(http, StatusCodes.Status403Forbidden, "password.must-change", "请先在网页上修改密码");

        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = "/account/password";
        return Task.CompletedTask;
    }
}
