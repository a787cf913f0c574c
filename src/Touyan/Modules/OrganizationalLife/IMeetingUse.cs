namespace Touyan.Modules.OrganizationalLife;

/// <summary>A house says where a confirmed meeting was counted: a ledger, a duty, points. Register as many as there are (scoped).</summary>
public interface IMeetingUse
{
    /// <summary>Where it counts; nothing where it does not.</summary>
    Task<IReadOnlyList<MeetingUsed>> OfAsync(IReadOnlyCollection<MeetingEvidence> evidence, CancellationToken ct);
}

/// <summary>One place where a meeting was counted.</summary>
/// <param name="Title">What it is called: 2026 年组织生活台账.</param>
/// <param name="Href">Where it stands.</param>
public sealed record MeetingUsed(string Title, string Href);
