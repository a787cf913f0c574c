using System.Collections.Frozen;
using System.Diagnostics;
using Microsoft.AspNetCore.StaticAssets;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Platform.Telemetry;

/// <summary>
/// One line for each request, and the same on its trace: method, route, status, milliseconds, kind of role, reference. Not who, not the address as
/// it was typed, not what was sent or searched for. Stands before everything else, so that it sees how a request ended.
/// </summary>
internal sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    private static readonly FrozenSet<string> Methods = FrozenSet.ToFrozenSet(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

    public async Task InvokeAsync(HttpContext http)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            await next(http);
        }
        finally
        {
            WriteDown(http, Stopwatch.GetElapsedTime(began));
        }
    }

    private void WriteDown(HttpContext http, TimeSpan took)
    {
        var asked = Faults.AskedOf(http);
        // Styles and scripts are many and tell nothing; the supervisor asks every few seconds.
        if (asked?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || http.Request.Path.StartsWithSegments("/health"))
            return;

        var method = Methods.Contains(http.Request.Method) ? http.Request.Method : "OTHER";
        var (route, status) = (Faults.RouteOf(asked), http.Response.StatusCode);
        Mark(Activity.Current, method, route, status);
        log.LogInformation(
            "{Method} {Route} {Status} {Milliseconds} ms {Role} {Reference}",
            method,
            route,
            status,
            (long)took.TotalMilliseconds,
            RoleOf(http),
            Faults.Reference(http)
        );
    }

    private static void Mark(Activity? trace, string method, string route, int status)
    {
        if (trace is null)
            return;

        trace.DisplayName = $"{method} {route}";
        trace.SetTag("http.request.method", method);
        trace.SetTag("http.route", route);
        trace.SetTag("http.response.status_code", status);
        if (status >= StatusCodes.Status500InternalServerError)
            trace.SetStatus(ActivityStatusCode.Error);
    }

    private static string RoleOf(HttpContext http) =>
        http.RequestServices.GetRequiredService<CurrentActor>().Actor is { } actor
            ? string.Join('+', actor.Posts.Select(p => p.Role).Distinct().Order())
            : "-";
}
