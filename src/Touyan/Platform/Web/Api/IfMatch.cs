using Microsoft.Net.Http.Headers;
using Touyan.Kernel;

namespace Touyan.Platform.Web.Api;

/// <summary>
/// One resource and its version: reading it gives an ETag (<see cref="ETags"/>), changing it may carry that back as If-Match, and who comes too
/// late is told 412. The use case compares the version; this only carries it.
/// </summary>
public static class IfMatch
{
    public const string Header = "If-Match";

    private const string Slot = "touyan.if-match";

    /// <summary>On an endpoint whose use case asks for the version that its caller saw.</summary>
    public static RouteHandlerBuilder Versioned(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter(RunAsync).WithMetadata(new VersionedMark());

    extension(HttpContext http)
    {
        /// <summary>The version that the caller saw; null when he did not say.</summary>
        public int? SeenVersion => http.Items[Slot] as int?;
    }

    private static async ValueTask<object?> RunAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var given = http.Request.Headers.IfMatch.ToString();
        if (given.Length == 0 || given == "*")
            return await next(context);

        if (!EntityTagHeaderValue.TryParse(given, out var tag) || ETags.VersionIn(tag) is not { } version)
            return Refusal.Invalid("if-match.unreadable", "If-Match 应为读取时得到的 ETag。").ToProblem();

        http.Items[Slot] = version;
        var done = await next(context);
        return done is RefusedResult { Refusal.Code: var code } refused && code.EndsWith(".changed-meanwhile", StringComparison.Ordinal)
            ? refused with
            {
                Status = StatusCodes.Status412PreconditionFailed,
            }
            : done;
    }
}

internal sealed record VersionedMark;
