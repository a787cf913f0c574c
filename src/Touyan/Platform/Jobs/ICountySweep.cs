using Touyan.Platform.Data;

namespace Touyan.Platform.Jobs;

/// <summary>What happens by itself because time went by: limits that pass, cases that a rule begins. Run at the start and every quarter of an hour.</summary>
/// <remarks>Several instances of the program may run it at once: what one has settled the others find settled. One county that fails stands in the way of no other.</remarks>
public interface ICountySweep
{
    /// <summary>What is looked after, for the log.</summary>
    string Name { get; }

    /// <summary>Counties in which there is anything to look after.</summary>
    Task<IReadOnlyCollection<int>> CountiesAsync(TouyanDb db, CancellationToken ct);

    /// <summary>Looks after one county, in units of work of its own.</summary>
    Task RunAsync(int county, CancellationToken ct);
}
