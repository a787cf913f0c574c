using System.Text.Json;
using Touyan.Kernel;

namespace Touyan.Modules.Trail.History;

/// <summary>An entry as a reader sees it.</summary>
public sealed record TrailLine
{
    public Guid Id { get; init; }
    public DateTime At { get; init; }
    public string ActorName { get; init; } = "";
    public string ActorPost { get; init; } = "";
    public string Origin { get; init; } = "";
    public string Act { get; init; } = "";
    public string SubjectKind { get; init; } = "";
    public string Subject { get; init; } = "";
    public string? Reason { get; init; }
    public string? Detail { get; init; }
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    internal static TrailLine Of(TrailEntry entry) =>
        new()
        {
            Id = entry.Id,
            At = entry.At,
            ActorName = entry.ActorName,
            ActorPost = entry.ActorPost,
            Origin = OriginOf(entry.Origin),
            Act = entry.ActTitle,
            SubjectKind = entry.SubjectKind,
            Subject = entry.SubjectTitle,
            Reason = entry.Reason,
            Detail = entry.Detail,
            Changes = entry.Changes is null ? [] : JsonSerializer.Deserialize<List<FieldChange>>(entry.Changes) ?? [],
        };

    // Stored as a word of the program, followed by the network address if there was one.
    private static string OriginOf(string origin)
    {
        var parts = origin.Split(' ', 2);
        var word = parts[0] switch
        {
            "page" => "网页",
            "api" => "接口",
            "command" => "命令",
            "job" => "后台",
            "demo" => "演示",
            _ => "其他",
        };
        return parts.Length > 1 ? $"{word} {parts[1]}" : word;
    }
}
