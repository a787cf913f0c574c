using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.RateLimiting;
using Touyan.Kernel;
using Touyan.Modules.Rulebook;
using Touyan.Platform;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.Accounts.Authentication;

/// <summary>Cookie for people, bearer token for programs, at the API only; one policy scheme chooses.</summary>
internal static class AuthenticationSetup
{
    /// <summary>Name of the limit on signing in from one address.</summary>
    public const string SignInLimit = "sign-in";

    /// <summary>Half of every form's token; the other half is in the form.</summary>
    public const string FormCookie = "touyan-form";

    public static void AddSessionsAndTokens(this IServiceCollection services, TouyanOptions options)
    {
        services
            .AddAuthentication(Proof.AnyScheme)
            .AddPolicyScheme(Proof.AnyScheme, null, o => o.ForwardDefaultSelector = Choose)
            .AddCookie(Proof.SessionScheme, SessionCookie.Configure)
            .AddScheme<AuthenticationSchemeOptions, ApiTokenHandler>(Proof.TokenScheme, null);
        services
            .AddDataProtection()
            .SetApplicationName("touyan")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(options.DataFolder, "keys")));
        services.AddAntiforgery(o => (o.Cookie.Name, o.Cookie.SecurePolicy) = (FormCookie, CookieSecurePolicy.SameAsRequest));
        services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.AddPolicy(SignInLimit, OfAddress);
        });
    }

    public static void UseSessionsAndTokens(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseRouting();
        app.UseBodyLimit();
        app.UsePermissionGate();
        // Behind the gate: exports are counted by account.
        app.UseRateLimiter();
        app.UseMiddleware<SessionGuard>();
    }

    // A page is a person's: what a token could open there (new tokens, the password) would outlive it.
    private static string Choose(HttpContext http) =>
        IsForPrograms(http.Request.Path) && http.Request.Headers.Authorization.Count > 0 ? Proof.TokenScheme : Proof.SessionScheme;

    private static bool IsForPrograms(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments("/openapi");

    private static RateLimitPartition<string> OfAddress(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                http.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = Attempts(http.RequestServices), Window = TimeSpan.FromMinutes(1) }
            )
            : RateLimitPartition.GetNoLimiter("");

    // An office of a few hundred behind one address signs in at half past eight; a guessing program wants thousands.
    private static int Attempts(IServiceProvider services) =>
        services.GetRequiredService<NationalRules>().Security(services.GetRequiredService<TimeProvider>().Today).SignInsPerMinute.Value;
}
