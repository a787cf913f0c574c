using Touyan.Kernel;

namespace Touyan.Modules.Points;

/// <summary>The door for houses above whose records earn: they tell what became of a record, in the unit of work at hand. No save.</summary>
public interface IPointBook
{
    /// <summary>These count from now on: what the rules of their days give is written, once for each record, member and rule.</summary>
    Task CountedAsync(IReadOnlyCollection<PointRecord> records, Actor by, CancellationToken ct);

    /// <summary>A record counted, and does no more: what anybody earned by it is reversed.</summary>
    Task WithdrawnAsync(Guid record, string reason, Actor by, CancellationToken ct);

    /// <summary>How many points are had by a record, what was reversed left out.</summary>
    Task<int> EarnedByAsync(Guid record, CancellationToken ct);
}
