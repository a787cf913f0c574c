namespace Touyan.Modules.Trail;

/// <summary>Changed fields that name another record hold its id; the module that keeps such records tells what they are called.</summary>
public interface ITrailNames
{
    /// <summary>Names of those of the ids that are this module's.</summary>
    Task<IReadOnlyDictionary<Guid, string>> OfAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct);
}
