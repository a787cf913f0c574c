using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;

namespace Touyan.Platform.Web;

/// <summary>Faults (bugs, outages) end here: logged by the framework, answered with a reference number and nothing else.</summary>
public static class Faults
{
    /// <summary>Number under which the fault at hand stands in the log.</summary>
    public static string Reference(HttpContext http) => Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;

    internal static bool IsApi(HttpContext http) => http.Request.Path.StartsWithSegments("/api");
}

/// <summary>The API answers a fault with a problem document; pages go on to the error page.</summary>
internal sealed class ApiFaults : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken ct)
    {
        if (!Faults.IsApi(http))
            return false;

        var reference = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["code"] = "fault",
            ["reference"] = Faults.Reference(http),
        };
        var problem = Results.Problem(title: "系统出错", statusCode: StatusCodes.Status500InternalServerError, extensions: reference);
        await problem.ExecuteAsync(http);
        return true;
    }
}
