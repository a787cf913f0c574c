using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Touyan.Modules.Accounts.Authentication;

/// <summary>The cookie of a session: county and session id, sealed; the session itself is on the server.</summary>
internal static class SessionCookie
{
    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "touyan";
        options.Cookie.HttpOnly = true;
        // Lax and not Strict: a link in a message of the county's office system must open signed in. Unsafe methods ask for a form token.
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.CookieManager = new HostCookies();
        options.ExpireTimeSpan = TimeSpan.FromDays(1);
        options.SlidingExpiration = false;
        options.LoginPath = "/sign-in";
        options.Events.OnRedirectToLogin = ToSignIn;
        options.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
    }

    private static Task ToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.Path.StartsWithSegments("/api"))
            return Answer(context, StatusCodes.Status401Unauthorized);

        // What was being sent cannot be sent again by a redirect; coming back shows the page.
        var isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = isRead && context.Request.Path != "/" ? WithReturn(context.Request) : "/sign-in";
        return Task.CompletedTask;
    }

    // Not the framework's address: that is made from the Host header, which whoever asks may write.
    private static string WithReturn(HttpRequest request) =>
        $"/sign-in?returnUrl={Uri.EscapeDataString(request.Path + request.QueryString)}";

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
