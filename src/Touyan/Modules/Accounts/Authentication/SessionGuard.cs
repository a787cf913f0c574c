using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Accounts.Authentication;

/// <summary>On an endpoint that stays open to a person who must first choose a new password.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenWithOldPasswordAttribute : Attribute;

/// <summary>On an endpoint that stays open to an administrator who must first set up a second factor.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenWithoutFactorAttribute : Attribute;

/// <summary>
/// Behind the permission gate: a password to be changed and a second factor to be set up come before all else, a second factor to be proved
/// before what is guarded by it; the API with a cookie needs a form token.
/// </summary>
internal sealed class SessionGuard(RequestDelegate next)
{
    public const string StepUpPage = "/account/second-step";
    public const string SetUpPage = "/account/second-step/set-up";

    public async Task InvokeAsync(HttpContext http, SessionDuties duties, CurrentActor current, IAntiforgery antiforgery)
    {
        var isSession = http.User.Identity?.AuthenticationType == Proof.SessionScheme;
        var isApi = http.Request.Path.StartsWithSegments("/api");
        var endpoint = http.GetEndpoint();
        if (isSession && duties.OwesNewPassword && !IsOpen<OpenWithOldPasswordAttribute>(endpoint))
            await SendAsync(http, "/account/password", "password.must-change", "请先在网页上修改密码");
        else if (isSession && duties.OwesFactor && !IsOpen<OpenWithoutFactorAttribute>(endpoint) && !duties.OwesNewPassword)
            await SendAsync(http, WithReturn(http, SetUpPage), "second-factor.must-set-up", "请先在网页上设置第二步验证");
        else if (current.Actor is { } actor && endpoint?.Metadata.GetMetadata<INeeds>()?.Permission is { } p && Owes(actor, p, isSession))
            await AskFactorAsync(http, actor, isApi);
        else if (isSession && isApi && !await antiforgery.IsRequestValidAsync(http))
            await ApiProblems.WriteAsync(http, StatusCodes.Status400BadRequest, "form-token.missing", "请求没有带防伪令牌");
        else
            await next(http);
    }

    // A token proves nothing but itself, not even to a member about his own file.
    private static bool Owes(Actor actor, Permission permission, bool isSession) =>
        isSession ? actor.OwesSecondFactor(permission) : permission.NeedsSecondFactor;

    private static Task AskFactorAsync(HttpContext http, Actor actor, bool isApi)
    {
        if (isApi)
            return SecondFactorRefusals.Of(actor).ToProblem().ExecuteAsync(http);

        return SendAsync(http, WithReturn(http, StepUpPage), "", "");
    }

    private static bool IsOpen<TOpen>(Endpoint? endpoint)
        where TOpen : Attribute =>
        endpoint?.Metadata.GetMetadata<IAllowAnonymous>() is not null || endpoint?.Metadata.GetMetadata<TOpen>() is not null;

    private static Task SendAsync(HttpContext http, string page, string code, string title)
    {
        if (http.Request.Path.StartsWithSegments("/api"))
            return ApiProblems.WriteAsync(http, StatusCodes.Status403Forbidden, code, title);

        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = page;
        return Task.CompletedTask;
    }

    // What was being sent cannot be sent again; coming back shows its page.
    private static string WithReturn(HttpContext http, string page) =>
        http.Request.Path == "/" ? page : $"{page}?returnUrl={Uri.EscapeDataString(http.Request.Path + http.Request.QueryString)}";
}
