using Touyan.Kernel;

namespace Touyan.Modules.Trail.Archive;

/// <summary>An entry outside the database, with all that its seal closes over.</summary>
public sealed record EntryRecord
{
    public required int County { get; init; }
    public required Guid Id { get; init; }
    public required DateTime At { get; init; }
    public required Guid Actor { get; init; }
    public required string ActorName { get; init; }
    public required string ActorPost { get; init; }
    public required string Origin { get; init; }
    public required string Act { get; init; }
    public required string ActTitle { get; init; }
    public required string SubjectKind { get; init; }
    public required Guid Subject { get; init; }
    public required string SubjectTitle { get; init; }
    public Guid? Organization { get; init; }
    public string? Reason { get; init; }
    public string? Detail { get; init; }
    public string? Changes { get; init; }
    public byte[]? Rows { get; init; }

    internal static EntryRecord Of(TrailEntry entry) =>
        new()
        {
            County = entry.CountyCode,
            Id = entry.Id,
            At = entry.At,
            Actor = entry.ActorId.Value,
            ActorName = entry.ActorName,
            ActorPost = entry.ActorPost,
            Origin = entry.Origin,
            Act = entry.ActCode,
            ActTitle = entry.ActTitle,
            SubjectKind = entry.SubjectKind,
            Subject = entry.SubjectId,
            SubjectTitle = entry.SubjectTitle,
            Organization = entry.OrganizationId?.Value,
            Reason = entry.Reason,
            Detail = entry.Detail,
            Changes = entry.Changes,
            Rows = entry.Rows,
        };
}
