using Touyan.Kernel;

namespace Touyan.Modules.Procedures;

/// <summary>The door to running cases, for houses that show what is being decided about something of theirs.</summary>
public interface ICases
{
    /// <summary>Open cases about one subject that the actor may see, the oldest first.</summary>
    Task<IReadOnlyList<CaseGlance>> OpenAboutAsync(Guid subject, Actor by, CancellationToken ct);

    /// <summary>What was said in a case and found out by it, as it was saved last; asks nobody, the house that began the case reads its own.</summary>
    Task<CaseValues> SaidInAsync(CaseId id, CancellationToken ct);
}
