using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Touyan.Kernel;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Security;

namespace Touyan.Modules.OrganizationalLife.Attending;

/// <summary>How often one account may try a code in a minute; looking at the form is not counted.</summary>
internal static class SignInLimit
{
    public const string Name = "meeting-sign-in";

    public static void Add(RateLimiterOptions limits) => limits.AddPolicy(Name, OfAccount);

    private static RateLimitPartition<string> OfAccount(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                http.RequestServices.GetRequiredService<CurrentActor>().Actor?.Account.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute(http.RequestServices), Window = TimeSpan.FromMinutes(1) }
            )
            : RateLimitPartition.GetNoLimiter("");

    private static int PerMinute(IServiceProvider services) =>
        services
            .GetRequiredService<NationalRules>()
            .Number("LIFE-15.tries-per-minute", services.GetRequiredService<TimeProvider>().Today)
            .Value;
}
