using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Modules.Posts.Model;
using Touyan.Platform.Data;
using Touyan.Platform.Demo;
using Touyan.Tests.Support;

namespace Touyan.Tests.Posts;

/// <summary>The demo county: as many posts as told, with a year of service.</summary>
public sealed class PostsDemoTests
{
    // Of 2,000 members a tenth of what 20,000 have.
    [Fact]
    public async Task The_demo_county_has_posts_and_a_year_of_service()
    {
        await using var app = await TestApp.StartAsync();
        var refusal = await app.Services.GetRequiredService<DemoCounty>().LoadAsync(DemoCounty.Haian, 2_000, default);
        Assert.Null(refusal);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TouyanDb>();
        db.Enter(DemoCounty.Haian);

        Assert.Equal(180, await db.ServicePosts.CountAsync(p => !p.IsTemplate));
        Assert.InRange(await db.ServiceDeeds.Where(d => d.ActivityId != null).Select(d => d.ActivityId).Distinct().CountAsync(), 45, 50);
        Assert.InRange(await db.ServiceDeeds.CountAsync(d => d.ActivityId == null), 350, 400);
        Assert.True(await db.ServiceDeeds.CountAsync(d => d.ConfirmedAt == null) > 0);
        Assert.True(await db.PostHoldings.CountAsync(h => h.ConfirmedOn == null) > 0);
        Assert.Empty(await db.PostHoldings.GroupBy(h => h.MemberId).Where(g => g.Count() > 2).Select(g => g.Key).ToListAsync());
    }
}
