using Touyan.Kernel;

namespace Touyan.Modules.Organizations.Tree;

/// <summary>How many members stand where, as the houses above tell; nothing while there is none that knows.</summary>
public sealed class HeadCounts(IEnumerable<IOrganizationFacts> facts)
{
    public async Task<IReadOnlyDictionary<OrganizationId, HeadCount>> OfAsync(Reach reach, DateOnly day, CancellationToken ct)
    {
        var counts = new Dictionary<OrganizationId, HeadCount>();
        foreach (var source in facts)
        {
            foreach (var (id, count) in await source.HeadCountsAsync(reach, day, ct))
                counts[id] = counts.GetValueOrDefault(id) + count;
        }

        return counts;
    }
}
