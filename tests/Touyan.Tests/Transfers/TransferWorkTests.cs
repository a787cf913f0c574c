using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Transfers.Home;
using Touyan.Modules.Transfers.Register;
using Touyan.Platform.Data;
using Touyan.Platform.Work;
using Touyan.Tests.Support;
using static Touyan.Tests.Transfers.OnTheMove;

namespace Touyan.Tests.Transfers;

/// <summary>What transfers put on the home page.</summary>
public sealed class TransferWorkTests
{
    [Fact]
    public async Task Letters_that_soon_run_out_and_those_that_have_are_told_to_both_sides()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        await SendAsync(county);
        var west = await WestAsync(county);

        Assert.Empty(await WorkAsync(county, west));
        app.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal("1 份组织关系介绍信即将失效", Assert.Single(await WorkAsync(county, west)).Title);
        app.Clock.Advance(TimeSpan.FromDays(3));
        await county.SweepLimitsAsync();

        foreach (
            var side in new[] { west, await county.ActorAsync(Role.BranchSecretary), await county.ActorAsync(Role.CountyAdministrator) }
        )
        {
            var item = Assert.Single(await WorkAsync(county, side));
            Assert.Equal((Urgency.Late, "1 项组织关系转接的介绍信已失效"), (item.Urgency, item.Title));
            Assert.StartsWith("李伟", Assert.Single(item.Lines).Text);
        }

        Assert.Empty(await WorkAsync(county, await county.ActorAsync(Role.Member)));
    }

    [Fact]
    public async Task A_letter_from_outside_that_was_registered_in_time_does_not_run_out()
    {
        var county = await SmallCounty.OpenAsync();
        await ArriveAsync(county, days: 1);

        Assert.Empty(await WorkAsync(county, await WestAsync(county)));
        var row = await county.RunAsync<FindTransfers, Page<FindTransfers.Row>>(
            Role.CountyAdministrator,
            (find, by) => find.RunAsync(new(), by, default)
        );
        Assert.Null(Assert.Single(row.Rows).DaysLeft(county.Today));
    }

    private static Task<IReadOnlyList<WorkItem>> WorkAsync(SmallCounty county, Actor by) =>
        county.RunAsync<IServiceProvider, IReadOnlyList<WorkItem>>(
            by,
            async (unit, actor) =>
            {
                var source = unit.GetServices<IWorkSource>().OfType<TransferWork>().Single();
                var items = await source.WorkOfAsync(actor, default);
                Assert.Equal(
                    actor.Reach(Touyan.Modules.Transfers.TransfersPermissions.Read).Tops.Count > 0 ? 1 : 0,
                    (await source.FiguresOfAsync(actor, default)).Count
                );
                return items;
            }
        );
}
