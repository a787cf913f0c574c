using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Touyan.Platform.Ui;

/// <summary>The address of the list at hand with one thing changed: its filters stay, its place in the list does not.</summary>
internal static class QueryLink
{
    public const string Cursor = "cursor";

    public static string With(HttpRequest request, string name, string? value)
    {
        var kept = request.Query.Where(q => q.Key != name && q.Key != Cursor && !StringValues.IsNullOrEmpty(q.Value));
        var query = kept.SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v));
        return QueryHelpers.AddQueryString(
            request.PathBase + request.Path,
            value is null ? query : query.Append(KeyValuePair.Create(name, (string?)value))
        );
    }
}
