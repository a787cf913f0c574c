using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Modules.Trail;
using Touyan.Modules.Trail.Commands;
using Touyan.Modules.Trail.Sealing;
using Touyan.Tests.Support;

namespace Touyan.Tests.Trail;

/// <summary>A check of the whole database leaves no county out, whatever is missing from it.</summary>
public sealed class WholeDatabaseTests
{
    [Fact]
    public async Task A_county_that_was_never_sealed_is_checked()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);

        Assert.Equal([0, county.Code], await CountiesAsync(app));
        Assert.Equal(0, await county.LookAsync(db => db.TrailSeals.CountAsync()));
    }

    [Fact]
    public async Task A_county_whose_trail_was_taken_away_as_a_whole_is_checked_and_its_rows_are_named()
    {
        await using var app = await TestApp.StartAsync();
        var county = (await SmallCounty.OpenAsync(app)).ToBeTamperedWith();
        await county.SealAsync();
        await county.LookAsync(async db => await db.TrailEntries.ExecuteDeleteAsync() + await db.TrailSeals.ExecuteDeleteAsync());

        Assert.Equal([0, county.Code], await CountiesAsync(app));
        Assert.Equal(["row.untold"], await county.FindingsAsync());
    }

    [Fact]
    public async Task What_a_program_that_died_has_left_unsealed_is_found_by_the_next()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        var queue = app.Services.GetRequiredService<SealQueue>();
        var sealing = ActivatorUtilities.CreateInstance<ContinualSealing>(app.Services);
        queue.Take();

        await sealing.SweepAsync(default);

        Assert.Contains(county.Code, queue.Take());
    }

    private static Task<IReadOnlyList<int>> CountiesAsync(TestApp app) =>
        app.Services.GetRequiredService<TrailCounties>().OfAsync(named: null, default);
}
