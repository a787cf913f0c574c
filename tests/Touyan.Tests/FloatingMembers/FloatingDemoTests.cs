using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Platform.Data;
using Touyan.Platform.Demo;
using Touyan.Tests.Support;

namespace Touyan.Tests.FloatingMembers;

/// <summary>The demo county: as many away as told, and the same from the same seed.</summary>
public sealed class FloatingDemoTests
{
    [Fact]
    public async Task The_demo_county_has_its_floating_members_and_is_the_same_again()
    {
        var (first, second) = (await LoadAsync(), await LoadAsync());

        Assert.Equal(first, second);
        Assert.Equal((75, 3, 13), (first.Away, first.Joint, first.Offices));
        Assert.True(first.Here >= 18 && first.Confirmed > 0 && first.Contacts > first.Away, first.ToString());
    }

    // Of 2,000 members a tenth of what 20,000 have.
    private static async Task<Counted> LoadAsync()
    {
        await using var app = await TestApp.StartAsync();
        var refusal = await app.Services.GetRequiredService<DemoCounty>().LoadAsync(DemoCounty.Haian, 2_000, default);
        Assert.Null(refusal);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TouyanDb>();
        db.Enter(DemoCounty.Haian);
        return new Counted(
            await db.Outflows.CountAsync(),
            await db.FloatingStations.CountAsync(s => s.Kind == StationKind.JointCommittee),
            await db.FloatingStations.CountAsync(s => s.Kind == StationKind.Office),
            await db.Inflows.CountAsync(),
            await db.FloatingMatches.CountAsync(m => m.ConfirmedAt != null),
            await db.OutflowContacts.CountAsync(),
            string.Join(' ', await db.Outflows.OrderBy(o => o.Since).ThenBy(o => o.Place).Select(o => o.Place).Take(20).ToListAsync())
        );
    }

    private sealed record Counted(int Away, int Joint, int Offices, int Here, int Confirmed, int Contacts, string Places);
}
