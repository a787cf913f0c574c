using Touyan.Kernel;
using Touyan.Modules.Organizations.Adjustment;
using Touyan.Tests.Support;

namespace Touyan.Tests.Organizations;

/// <summary>An organisation as it was: who stood below it then, wherever they stand now. Today is 2026-11-20.</summary>
public sealed class PastDayTests
{
    [Fact]
    public async Task Who_stood_below_it_then_is_shown_and_counted_after_it_moved_away()
    {
        var county = await SmallCounty.OpenAsync();
        var moved = await county.RunAsync<MoveOrganization, Result<ChangeOutcome>>(
            Role.CountyAdministrator,
            (move, by) =>
                move.RunAsync(
                    new MoveOrganization.Input
                    {
                        Id = county.EastGeneralBranch,
                        ParentId = county.WestTown,
                        On = new(2026, 11, 1),
                        Reason = "调整",
                    },
                    by,
                    default
                )
        );
        Assert.Null(moved.Refusal);
        var clerk = await county.AsAsync(Role.CountyAdministrator);
        var caller = await county.CallerAsync(Role.CountyAdministrator);

        var then = await clerk.GetAsync($"/organizations/{county.EastTown}?on=2026-10-31");
        var now = await clerk.GetAsync($"/organizations/{county.EastTown}");
        var read = await caller.ReadAsync($"/organizations/{county.EastTown}?on=2026-10-31");

        Assert.Contains("中共城东镇机关总支部委员会", then.Reading);
        Assert.DoesNotContain("中共城东镇机关总支部委员会", now.Reading);
        Assert.Equal((2, 3), (read.GetProperty("children").GetInt32(), read.GetProperty("members").GetInt32()));
    }

    [Fact]
    public async Task Who_looks_after_the_town_alone_sees_no_more_of_the_past_than_of_today()
    {
        var county = await SmallCounty.OpenAsync();

        var read = await (await county.CallerAsync(Role.CommitteeAdministrator)).ReadAsync(
            $"/organizations/{county.EastTown}?on=2026-10-31"
        );

        Assert.Equal((2, 3), (read.GetProperty("children").GetInt32(), read.GetProperty("members").GetInt32()));
    }
}
