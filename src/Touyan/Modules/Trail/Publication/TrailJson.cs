using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Touyan.Modules.Trail.Publication;

/// <summary>How seals and entries are written outside the database: a line of JSON each, bytes in Base64.</summary>
internal static class TrailJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Changed fields as they are kept with an entry.</summary>
    public static readonly JsonSerializerOptions Changes = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
}
