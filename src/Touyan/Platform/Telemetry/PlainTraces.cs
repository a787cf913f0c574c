using System.Collections.Frozen;
using System.Diagnostics;
using OpenTelemetry;

namespace Touyan.Platform.Telemetry;

/// <summary>
/// What leaves the program in a trace: only tags that are named here. A step that failed is left out where it carries what the database said,
/// for that may quote a value; the request that it belongs to tells of the failure, and the log of its cause.
/// </summary>
internal sealed class PlainTraces : BaseProcessor<Activity>
{
    // The one event that Npgsql adds to a statement that went well.
    private const string FirstAnswer = "received-first-response";

    private static readonly FrozenSet<string> Told = FrozenSet.ToFrozenSet([
        "http.request.method",
        "http.route",
        "http.response.status_code",
        "db.system",
        "db.system.name",
        "db.operation.name",
        // Statements as they are prepared: values are parameters, and parameters are not told.
        "db.query.text",
        "db.statement",
        "job.kind",
        "job.reference",
    ]);

    public override void OnEnd(Activity data)
    {
        foreach (var (name, _) in data.TagObjects.ToList())
        {
            if (!Told.Contains(name))
                data.SetTag(name, value: null);
        }

        if (data.Status is ActivityStatusCode.Error)
            data.SetStatus(ActivityStatusCode.Error);

        if (data.Events.Any(e => e.Name != FirstAnswer))
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
    }
}
