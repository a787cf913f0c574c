using Touyan.Kernel;

namespace Touyan.Modules.Procedures;

/// <summary>A house above fills in what it knows when a case is begun: a ground, facts. Register as many as there are (scoped). Whoever begins may write something else.</summary>
public interface ICaseSuggestion
{
    /// <summary>Values by field of the beginning of a procedure, of what the actor may see of the subject; none where there is nothing to say.</summary>
    Task<IReadOnlyDictionary<string, string>> ForAsync(string procedure, Guid subject, Actor by, CancellationToken ct);
}
