using Microsoft.EntityFrameworkCore;
using Touyan.Modules.Elections;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Elections.Model;
using Touyan.Tests.Support;

namespace Touyan.Tests.Elections;

/// <summary>The demo county has elections at every stage.</summary>
public sealed class ElectionDemoTests
{
    [Fact]
    public Task The_demo_county_shows_elections_at_every_stage() =>
        SharedDemo.LookAsync(async db =>
        {
            var elections = await db.Elections.Whole().AsNoTracking().ToListAsync();
            var states = elections.Select(e => e.State).ToHashSet();

            Assert.Superset(
                new HashSet<ElectionState>
                {
                    ElectionState.Requested,
                    ElectionState.Preparing,
                    ElectionState.Submitted,
                    ElectionState.Ready,
                    ElectionState.Elected,
                    ElectionState.Approved,
                },
                states
            );
            Assert.Contains(elections, e => e.OpenRound?.Differences is { Count: > 0 });
            Assert.Contains(elections, e => e.ProgressOf(Contest.Committee).Next is RoundGround.Tie);
            Assert.Contains(elections, e => e.VillageSeats > 0 && e.IsElected);
        });
}
