using Touyan.Kernel;

namespace Touyan.Modules.Procedures;

/// <summary>Whom or what a case is about.</summary>
/// <param name="Id">Id in its house.</param>
/// <param name="Title">Name as the case shows it.</param>
/// <param name="Organization">The organisation that it belongs to, or is.</param>
/// <param name="Member">The member, when it is one.</param>
public sealed record CaseSubject(Guid Id, string Title, OrganizationId? Organization, MemberId? Member = null)
{
    /// <summary>A member whose membership is suspended (停止党籍): only of procedures that say so.</summary>
    public bool IsSuspended { get; init; }
}

/// <summary>Knows subjects of one kind; the house that keeps them registers one.</summary>
public interface ICaseSubjects
{
    /// <summary>As definitions call it: member, organization.</summary>
    string Kind { get; }

    /// <summary>What the office calls one: 党员.</summary>
    string Title { get; }

    /// <summary>A subject about which the actor may begin a case; null when it is out of his sight.</summary>
    Task<CaseSubject?> FindAsync(Guid id, Actor by, CancellationToken ct);

    /// <summary>A few subjects that a written name may mean, for a form.</summary>
    Task<IReadOnlyList<CaseSubject>> SearchAsync(string text, Actor by, CancellationToken ct);

    /// <summary>True when its page would be shown to the actor.</summary>
    Task<bool> IsSeenAsync(Guid id, Actor by, CancellationToken ct);

    /// <summary>
    /// What papers say of it on a day, by the facts it was registered with; as it stands in the unit of work at hand, so that what a step has just
    /// brought about is on its papers. Nobody's sight is asked: the case is.
    /// </summary>
    Task<IReadOnlyDictionary<string, string>> OnPaperAsync(Guid id, DateOnly on, CancellationToken ct);

    /// <summary>Its page.</summary>
    string HrefOf(Guid id);
}
