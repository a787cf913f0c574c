using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Touyan.Platform.Web.Api;

/// <summary>
/// Reading one thing gives its ETag: the version that a change is checked against (<see cref="IfMatch"/>), and a fingerprint of all that is shown,
/// for ages and head counts change without it. Who has seen exactly this is answered 304.
/// </summary>
public static class ETags
{
    private const string Slot = "touyan.shown-version";

    private const int FingerprintBytes = 8;

    /// <summary>On an endpoint that reads one thing and says its version by <c>http.ShowVersion</c>.</summary>
    public static RouteHandlerBuilder Tagged(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter(RunAsync).WithMetadata(new TaggedMark());

    extension(HttpContext http)
    {
        /// <summary>The version of what is answered.</summary>
        public void ShowVersion(int version) => http.Items[Slot] = version;
    }

    /// <summary>The version in a tag of ours; null when it is none.</summary>
    internal static int? VersionIn(EntityTagHeaderValue tag) =>
        tag is { IsWeak: false, Tag.Value: { } text }
        && text.Trim('"').Split('-') is [var version, _]
        && int.TryParse(version, out var seen)
            ? seen
            : null;

    private static async ValueTask<object?> RunAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var answer = await next(context);
        if (http.Items[Slot] is not int version || answer is not IValueHttpResult { Value: { } value })
            return answer;

        var shape = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var json = JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), shape);
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(json).AsSpan(0, FingerprintBytes));
        var tag = new EntityTagHeaderValue($"\"{version}-{fingerprint}\"");
        http.Response.Headers.ETag = tag.ToString();
        return IsSeen(http.Request, tag)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(json, "application/json; charset=utf-8");
    }

    // Compared weakly: a proxy that compresses weakens a tag, and what is shown is the same.
    private static bool IsSeen(HttpRequest request, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var seen)
        && seen.Any(s => s.Equals(EntityTagHeaderValue.Any) || s.Compare(tag, useStrongComparison: false));
}

internal sealed record TaggedMark;
