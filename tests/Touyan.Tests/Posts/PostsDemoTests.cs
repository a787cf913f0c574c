using Microsoft.EntityFrameworkCore;
using Touyan.Modules.Posts.Model;
using Touyan.Tests.Support;

namespace Touyan.Tests.Posts;

/// <summary>The demo county: as many posts as told, with a year of service.</summary>
public sealed class PostsDemoTests
{
    [Fact]
    public Task The_demo_county_has_posts_and_a_year_of_service() =>
        SharedDemo.LookAsync(async db =>
        {
            Assert.Equal(SharedDemo.Share(1_800), await db.ServicePosts.CountAsync(p => !p.IsTemplate));
            Assert.InRange(
                await db.ServiceDeeds.Where(d => d.ActivityId != null).Select(d => d.ActivityId).Distinct().CountAsync(),
                135,
                150
            );
            Assert.InRange(await db.ServiceDeeds.CountAsync(d => d.ActivityId == null), 1_050, 1_200);
            Assert.True(await db.ServiceDeeds.CountAsync(d => d.ConfirmedAt == null) > 0);
            Assert.True(await db.PostHoldings.CountAsync(h => h.ConfirmedOn == null) > 0);
            Assert.Empty(await db.PostHoldings.GroupBy(h => h.MemberId).Where(g => g.Count() > 2).Select(g => g.Key).ToListAsync());
        });
}
