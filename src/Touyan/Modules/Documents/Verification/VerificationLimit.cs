using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Touyan.Kernel;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Documents.Verification;

/// <summary>How often one address may verify papers; the page without a code costs nothing and is not counted.</summary>
internal static class VerificationLimit
{
    public const string Name = "paper-verification";

    public static void Add(RateLimiterOptions limits) => limits.AddPolicy(Name, OfAddress);

    private static RateLimitPartition<string> OfAddress(HttpContext http) =>
        http.Request.Query.ContainsKey("code")
            ? RateLimitPartition.GetFixedWindowLimiter(
                http.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute(http.RequestServices), Window = TimeSpan.FromMinutes(1) }
            )
            : RateLimitPartition.GetNoLimiter("");

    private static int PerMinute(IServiceProvider services) =>
        services
            .GetRequiredService<NationalRules>()
            .Number("DOC-02.verifications-per-minute", services.GetRequiredService<TimeProvider>().Today)
            .Value;
}
