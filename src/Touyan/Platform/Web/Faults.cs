using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Touyan.Platform.Web.Api;

namespace Touyan.Platform.Web;

/// <summary>Faults (bugs, outages) end here: logged once under a reference number, which is all that the person is told.</summary>
public static class Faults
{
    /// <summary>Number under which the fault at hand stands in the log.</summary>
    public static string Reference(HttpContext http) => (Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier)[..12];

    internal static bool IsApi(HttpContext http) => http.Request.Path.StartsWithSegments("/api");
}

/// <summary>Writes the fault down; the API is answered with a problem document, pages go on to the error page.</summary>
internal sealed class FaultLog(ILogger<FaultLog> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancellationToken)
    {
        // By now the request is on its way to the error page; the feature knows where it had been going.
        PathString path = http.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? http.Request.Path;
        if (exception is not BadHttpRequestException)
            log.LogError(exception, "Fault {Reference} at {Method} {Path}", Faults.Reference(http), http.Request.Method, path);

        if (!path.StartsWithSegments("/api"))
            return false;

        await ApiProblems.WriteFaultAsync(http, exception);
        return true;
    }
}
