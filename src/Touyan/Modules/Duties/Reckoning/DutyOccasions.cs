using Touyan.Kernel;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Duties.Reckoning;

/// <summary>What happened and is followed by duties, of all houses.</summary>
public sealed class DutyOccasions(IEnumerable<IDutyOccasion> sources, Rules rules)
{
    /// <summary>What a duty follows, by organisation: early enough that its due day may lie in the span that is asked.</summary>
    public Task<ILookup<OrganizationId, DutyOccasion>> OfAsync(DutyDefinition duty, DutyAsk ask, CancellationToken ct)
    {
        var source = sources.First(s => string.Equals(s.Word, duty.After!.Occasion, StringComparison.Ordinal));
        return source.HappenedAsync(ask.Among, duty.EarliestTouching(ask.From, rules), ask.Until, ct);
    }
}
