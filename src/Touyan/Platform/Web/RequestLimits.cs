using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Touyan.Platform.Web.Api;

namespace Touyan.Platform.Web;

/// <summary>
/// How much, how slowly and how often anyone may ask, before anything is known of him: all of it in this one place. What takes files says beside its
/// endpoint how large they may be; how often one may try to sign in is in the rule book.
/// </summary>
internal static class RequestLimits
{
    // The largest form is a page of text; a body of JSON is smaller.
    private const long MostBytesOfBody = 1 << 20;

    // The largest form has some thirty fields; a hundred thousand of them would keep a processor busy for nothing.
    private const int MostFields = 256;

    // Three cookies and what a browser says of itself are 3 KB.
    private const int MostBytesOfHeaders = 16 << 10;
    private const int MostHeaders = 64;

    // The longest address is a roster with all its filters, 2 KB.
    private const int MostBytesOfAddress = 8 << 10;

    // A browser sends its headers in one piece. Who lets them drip holds a connection.
    private static readonly TimeSpan HeadersTake = TimeSpan.FromSeconds(15);

    // Long enough to read a page and press a button.
    private static readonly TimeSpan ConnectionIdles = TimeSpan.FromMinutes(2);

    // The worst line of a village still carries 240 bytes a second; less is no line but an attack.
    private static readonly MinDataRate SlowestLine = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(10));

    // Each costs some 20 KB: together 100 MB.
    private const int MostConnections = 5_000;

    private const int RetryAfterSeconds = 5;

    public static WebApplicationBuilder AddRequestLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(Limit);
        builder.Services.Configure<FormOptions>(form => (form.ValueCountLimit, form.ValueLengthLimit) = (MostFields, (int)MostBytesOfBody));
        return builder;
    }

    /// <summary>
    /// Before anyone is asked who he is, so that it costs nothing: one address has so many requests under way at once; the next is told 429. Not how
    /// many in a minute: an office of hundreds stands behind one address, and each of its requests takes milliseconds.
    /// </summary>
    public static void UseAddressLimit(this WebApplication app, TouyanOptions options) =>
        app.UseRateLimiter(
            new RateLimiterOptions
            {
                RejectionStatusCode = StatusCodes.Status429TooManyRequests,
                GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => OfAddress(http, options.RequestsPerAddress)),
                OnRejected = (rejected, ct) => RefuseAsync(rejected.HttpContext, ct),
            }
        );

    /// <summary>
    /// After routing: a body that says itself that it is too large is refused as just that, before a form is read of which nothing else would be said
    /// than that it is incomplete. What takes files has a limit and words of its own.
    /// </summary>
    public static void UseBodyLimit(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                // The page that says so is asked for with the same request.
                var isSaid = http.Features.Get<IStatusCodeReExecuteFeature>() is not null;
                if (isSaid || !(http.Request.ContentLength > MostBytesOfBody) || TakesFiles(http.GetEndpoint()))
                    return next(http);

                http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                return Task.CompletedTask;
            }
        );

    private static bool TakesFiles(Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is not null;

    private static void Limit(KestrelServerOptions server)
    {
        // Which program answers is nobody's business.
        server.AddServerHeader = false;
        var limits = server.Limits;
        limits.MaxRequestBodySize = MostBytesOfBody;
        limits.MaxRequestLineSize = MostBytesOfAddress;
        limits.MaxRequestHeadersTotalSize = MostBytesOfHeaders;
        limits.MaxRequestHeaderCount = MostHeaders;
        limits.RequestHeadersTimeout = HeadersTake;
        limits.KeepAliveTimeout = ConnectionIdles;
        limits.MinRequestBodyDataRate = limits.MinResponseDataRate = SlowestLine;
        limits.MaxConcurrentConnections = MostConnections;
        // Nothing here upgrades.
        limits.MaxConcurrentUpgradedConnections = 0;
    }

    private static RateLimitPartition<string> OfAddress(HttpContext http, int most) =>
        RateLimitPartition.GetConcurrencyLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new ConcurrencyLimiterOptions { PermitLimit = most, QueueLimit = 0 }
        );

    // In plain words: the page of a failure would be a request of its own, and one too many as well.
    private static async ValueTask RefuseAsync(HttpContext http, CancellationToken ct)
    {
        http.Response.Headers.RetryAfter = RetryAfterSeconds.ToString();
        if (Faults.IsApi(http))
        {
            await ApiProblems.WriteStatusAsync(http);
            return;
        }

        http.Response.ContentType = "text/plain; charset=utf-8";
        await http.Response.WriteAsync("同时进行的请求过多，请稍候几秒再试。", ct);
    }
}
