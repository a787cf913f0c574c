using Microsoft.EntityFrameworkCore;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Tests.Support;

namespace Touyan.Tests.FloatingMembers;

/// <summary>The demo county has members away and here, some of whom pay where they are.</summary>
public sealed class FloatingDemoTests
{
    [Fact]
    public Task The_demo_county_has_its_floating_members() =>
        SharedDemo.LookAsync(async db =>
        {
            var away = await db.Outflows.CountAsync();

            Assert.Equal(SharedDemo.Share(756), away);
            Assert.Equal(3, await db.FloatingStations.CountAsync(s => s.Kind == StationKind.JointCommittee));
            Assert.Equal(13, await db.FloatingStations.CountAsync(s => s.Kind == StationKind.Office));
            Assert.True(await db.Inflows.CountAsync() >= SharedDemo.Share(180));
            Assert.True(await db.FloatingMatches.AnyAsync(m => m.ConfirmedAt != null));
            Assert.True(await db.OutflowContacts.CountAsync() > away);
            Assert.True(await db.OutflowDues.AnyAsync());
        });
}
