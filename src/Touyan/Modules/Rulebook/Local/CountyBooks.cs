using System.Collections.Concurrent;
using Touyan.Kernel;
using Touyan.Platform.Data;

namespace Touyan.Modules.Rulebook.Local;

/// <summary>
/// What each county laid over the rule book, kept for a moment: read anew a few seconds later, so that several instances on one database agree, and at
/// once where something was approved.
/// </summary>
public sealed class CountyBooks(NationalRules national, INewDb newDb, TimeProvider clock)
{
    /// <summary>How long another instance may go by what was in force before.</summary>
    internal static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<int, Kept<RuleVersions>> known = new();

    internal RuleVersions Of(int county)
    {
        if (county == 0)
            return national.AllVersions;

        if (known.TryGetValue(county, out var kept) && clock.UtcNow - kept.ReadAt < Kept && clock.UtcNow >= kept.ReadAt)
            return kept.Value;

        var read = new Kept<RuleVersions>(LaidOver.Of(national.AllVersions, Decisions(county)), clock.UtcNow);
        known[county] = read;
        return read.Value;
    }

    internal void Forget(int county) => known.TryRemove(county, out _);

    // A unit of work of its own: rules are asked for in the middle of other questions. Few rows, found by the county.
    private IReadOnlyList<CountyDecision> Decisions(int county)
    {
        using var db = newDb.Create();
        db.Enter(county);
        return CountyTimetable.Of([.. db.RuleProposals.Approved]);
    }
}

/// <summary>Something that was read at a moment.</summary>
internal sealed record Kept<T>(T Value, DateTime ReadAt);
