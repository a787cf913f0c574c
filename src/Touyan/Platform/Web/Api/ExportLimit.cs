using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Touyan.Platform.Security;

namespace Touyan.Platform.Web.Api;

/// <summary>
/// Exports read much and last long: one account has two of them under way at most, on pages and in programs together, and is told 429 at the third.
/// </summary>
public static class ExportLimit
{
    /// <summary>On a page that sends a whole list as a file.</summary>
    public const string Name = "exports";

    /// <summary>On a page that asks first: only what is posted is an export.</summary>
    public const string Posted = "exports-posted";

    private const int AtOnce = 2;

    /// <summary>On an endpoint that sends a whole list as a file.</summary>
    public static RouteHandlerBuilder Exports(this RouteHandlerBuilder endpoint) => endpoint.RequireRateLimiting(Name);

    internal static void Add(RateLimiterOptions limits)
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddPolicy(Name, OfAccount);
        limits.AddPolicy(Posted, http => HttpMethods.IsPost(http.Request.Method) ? OfAccount(http) : RateLimitPartition.GetNoLimiter(""));
    }

    private static RateLimitPartition<string> OfAccount(HttpContext http) =>
        RateLimitPartition.GetConcurrencyLimiter(
            http.RequestServices.GetRequiredService<CurrentActor>().Actor?.Account.ToString() ?? "",
            _ => new ConcurrencyLimiterOptions { PermitLimit = AtOnce, QueueLimit = 0 }
        );
}
