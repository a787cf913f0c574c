using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Touyan.Platform.Data;
using Touyan.Platform.Telemetry;
using Touyan.Platform.Web.Api;

namespace Touyan.Platform.Web;

/// <summary>Faults (bugs, outages) end here: logged once under a reference number, which is all that the person is told.</summary>
public static class Faults
{
    /// <summary>Number under which the fault at hand stands in the log; the trace of the request begins with it.</summary>
    public static string Reference(HttpContext http) => (Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier)[..12];

    /// <summary>The outage for which this request is shown a page instead of what it asked for; null when there is none.</summary>
    public static OutageWords? OutageOf(HttpContext http) =>
        http.Features.Get<IExceptionHandlerFeature>()?.Error.AsOutage() is { } outage ? OutageWords.Of(outage) : null;

    /// <summary>The endpoint that was asked for, also when a page of a failure is shown instead.</summary>
    internal static Endpoint? AskedOf(HttpContext http) => http.Features.Get<Asked>()?.Endpoint;

    /// <summary>Stands within what shows pages of failures: the first time a request comes by, it goes where it was sent.</summary>
    internal static async Task KeepAskedAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        finally
        {
            if (http.Features.Get<Asked>() is null)
                http.Features.Set(new Asked(http.GetEndpoint()));
        }
    }

    internal static bool IsApi(HttpContext http) => http.Request.Path.StartsWithSegments("/api");

    /// <summary>What was asked for, as the program knows it: never what a visitor typed into the address.</summary>
    internal static string RouteOf(Endpoint? endpoint) =>
        endpoint is RouteEndpoint route ? "/" + route.RoutePattern.RawText?.Trim('/') : "-";

    private sealed record Asked(Endpoint? Endpoint);
}

/// <summary>The one answer to an outage, for pages and programs alike.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Stable code for programs.</param>
/// <param name="Heading">What it is.</param>
/// <param name="Advice">What to do.</param>
/// <param name="RetryAfter">Seconds after which it is worth trying again.</param>
public sealed record OutageWords(int Status, string Code, string Heading, string Advice, int RetryAfter)
{
    /// <summary>The words for an outage.</summary>
    public static OutageWords Of(Outage outage) =>
        outage switch
        {
            Outage.Away => new(
                StatusCodes.Status503ServiceUnavailable,
                "database.away",
                "暂时不能使用",
                "数据库暂时连接不上，恢复后系统自动可用，不需要任何操作。刚才提交的内容可能没有办成：请稍候半分钟，先查看结果，没有办成的再提交一次。",
                RetryAfter: 10
            ),
            Outage.Busy => new(
                StatusCodes.Status503ServiceUnavailable,
                "database.busy",
                "系统正忙",
                "系统正在写入大量数据，等候时间过长，您的操作没有完成。请稍候，先查看结果，没有办成的再提交一次。",
                RetryAfter: 5
            ),
            Outage.Full => new(
                StatusCodes.Status507InsufficientStorage,
                "storage.full",
                "存储空间不足",
                "服务器的存储空间已满，您的操作没有办成，也没有作任何改动。查询不受影响。请立即告知系统管理员清理或扩充磁盘，之后即可再次办理。",
                RetryAfter: 60
            ),
        };

    /// <summary>Tells when to try again.</summary>
    public void Mark(HttpResponse response) => response.Headers.RetryAfter = RetryAfter.ToString();
}

/// <summary>Writes the fault down; the API is answered with a problem document, pages go on to the error page.</summary>
internal sealed class FaultLog(ILogger<FaultLog> log, Figures figures) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancellationToken)
    {
        // By now the request is on its way to the error page; the feature knows where it had been going.
        PathString path = http.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? http.Request.Path;
        WriteDown(http, exception);
        if (!path.StartsWithSegments("/api"))
            return false;

        await ApiProblems.WriteFaultAsync(http, exception);
        return true;
    }

    private void WriteDown(HttpContext http, Exception exception)
    {
        var (reference, method, route) = (Faults.Reference(http), http.Request.Method, Faults.RouteOf(Faults.AskedOf(http)));
        if (exception.AsOutage() is { } outage)
        {
            // No riddle, and it meets every request: a line of each is enough.
            figures.MetOutage(outage);
            log.LogWarning("Outage {Outage} {Reference} at {Method} {Route}: {Cause}", outage, reference, method, route, Cause(exception));
        }
        else if (exception is not BadHttpRequestException)
        {
            figures.Faulted();
            log.LogError(exception, "Fault {Reference} at {Method} {Route}", reference, method, route);
        }
    }

    private static string Cause(Exception exception)
    {
        while (exception.InnerException is { } inner)
            exception = inner;

        return exception.Message;
    }
}
