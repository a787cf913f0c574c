namespace Touyan.Modules.Procedures;

/// <summary>A document as it is handed in.</summary>
public sealed record DocumentGiven(
    string Document,
    string? Number = null,
    DateOnly? DatedOn = null,
    int? Pages = null,
    Guid? FileId = null
);
