using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Touyan.Platform.Web.Api;

/// <summary>Exports read much and last long: one caller has two of them under way at most, and is told 429 at the third.</summary>
public static class ExportLimit
{
    private const string Name = "exports";

    private const int AtOnce = 2;

    /// <summary>On an endpoint that sends a whole list as a file.</summary>
    public static RouteHandlerBuilder Exports(this RouteHandlerBuilder endpoint) => endpoint.RequireRateLimiting(Name);

    internal static void Add(RateLimiterOptions limits)
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddPolicy(
            Name,
            http =>
                RateLimitPartition.GetConcurrencyLimiter(
                    CallerOf(http.User),
                    _ => new ConcurrencyLimiterOptions { PermitLimit = AtOnce, QueueLimit = 0 }
                )
        );
    }

    private static string CallerOf(ClaimsPrincipal user) => string.Join('\n', user.Claims.Select(c => c.Value));
}
