using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Modules.Elections;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Elections.Model;
using Touyan.Platform.Data;
using Touyan.Platform.Demo;
using Touyan.Tests.Support;

namespace Touyan.Tests.Elections;

/// <summary>The demo county has elections at every stage.</summary>
public sealed class ElectionDemoTests
{
    [Fact]
    public async Task The_demo_county_shows_elections_at_every_stage()
    {
        await using var app = await TestApp.StartAsync();
        Assert.Null(await app.Services.GetRequiredService<DemoCounty>().LoadAsync(DemoCounty.Haian, 6_000, default));
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TouyanDb>();
        db.Enter(DemoCounty.Haian);

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
    }
}
