using System.Net;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.FloatingMembers.Outflows;
using Touyan.Modules.FloatingMembers.Receptions;
using Touyan.Tests.FloatingMembers;
using Touyan.Tests.Support;

namespace Touyan.Tests.Duties;

/// <summary>The year of a branch that owes a reception to its members away: computed, explained, excused.</summary>
public sealed class DutyPagesTests
{
    private static async Task<Road> OwingAsync()
    {
        var road = await Road.OpenAsync();
        await road.AwayAsync(road.Leaving(since: "2025-11-01"));
        return road;
    }

    private static string Explained(SmallCounty county, string rest = "") =>
        $"/duties/festival-reception/{county.EastVillage}?from=2026-01-01{rest}";

    private static Task<Result<ReceptionId>> ReceiveAsync(Road road, OutflowId guest) =>
        road.County.RunAsync<HoldReception, Result<ReceptionId>>(
            Role.BranchSecretary,
            (hold, by) =>
                hold.RunAsync(
                    new HoldReception.Input
                    {
                        Organization = road.County.EastVillage,
                        On = new DateOnly(2026, 2, 15),
                        Holiday = Holiday.SpringFestival,
                        Place = "村部",
                        Content = "座谈",
                        Guests = [guest],
                    },
                    by,
                    default
                )
        );

    [Fact]
    public async Task What_was_not_done_is_late_on_every_view_and_each_leads_to_why()
    {
        var road = await OwingAsync();
        var secretary = await road.County.AsAsync(Role.BranchSecretary);

        var map = await secretary.OpenAsync("/duties?year=2026");
        var wall = await secretary.OpenAsync($"/duties/organizations/{road.County.EastVillage}?year=2026");
        var rows = await secretary.OpenAsync("/duties/rows?year=2026&state=Late");
        var why = await secretary.OpenAsync(Explained(road.County));

        Assert.Equal("0/1", map.QuerySelector(".ty-badge-bad[href*='duty=festival-reception']")!.TextContent);
        Assert.Equal("逾期", wall.QuerySelector($"a[href^='/duties/festival-reception/{road.County.EastVillage}']")!.TextContent);
        Assert.NotNull(rows.QuerySelector($"main a[href='{Explained(road.County)}']"));
        Assert.Contains("期限已过 250 天，还差 1 次", why.Body!.TextContent);
        Assert.NotNull(why.QuerySelector($"a[href='/receptions/hold?organization={road.County.EastVillage}']"));
    }

    [Fact]
    public async Task A_record_does_it_and_stands_in_the_explanation_but_not_as_of_a_day_before_it_was_known()
    {
        var road = await Road.OpenAsync();
        var away = await road.AwayAsync(road.Leaving(since: "2025-11-01"));
        var held = await ReceiveAsync(road, away);
        Assert.False(held.IsRefused, held.Refusal?.Message);
        var secretary = await road.County.AsAsync(Role.BranchSecretary);

        var why = await secretary.OpenAsync(Explained(road.County));
        var before = await secretary.OpenAsync(Explained(road.County, "&on=2026-11-19"));
        var early = await secretary.OpenAsync(Explained(road.County, "&on=2026-03-01"));

        Assert.Contains("补记完成", why.QuerySelector("main .ty-badge")!.TextContent);
        Assert.NotNull(why.QuerySelector($"main a[href='/receptions/{held.Value}']"));
        Assert.Contains("逾期", before.QuerySelector("main .ty-badge")!.TextContent);
        Assert.Null(before.QuerySelector("main a[href^='/receptions/0']"));
        Assert.Contains("临近期限", early.QuerySelector("main .ty-badge")!.TextContent);
    }

    [Fact]
    public async Task The_level_above_excuses_a_period_and_only_from_then_on_it_is_excused()
    {
        var road = await OwingAsync();
        var county = road.County;
        var secretary = await county.AsAsync(Role.BranchSecretary);

        var asked = await secretary.SubmitAsync(
            $"/duties/festival-reception/{county.EastVillage}/excuse?from=2026-01-01",
            new Dictionary<string, string> { ["Input.Reason"] = "疫情期间不集中" }
        );
        Assert.True(asked.Location is not null, asked.Reading);
        var waiting = await secretary.OpenAsync(Explained(county));
        var town = await county.AsAsync(Role.CommitteeAdministrator);
        await town.SubmitAsync($"{asked.Location}/decide", new Dictionary<string, string> { ["Input.Outcome"] = "agree" });
        var after = await secretary.OpenAsync(Explained(county));
        var again = await secretary.SubmitAsync(
            $"/duties/festival-reception/{county.EastVillage}/excuse?from=2026-01-01",
            new Dictionary<string, string> { ["Input.Reason"] = "再申请一次" }
        );

        Assert.Contains("逾期", waiting.QuerySelector("main .ty-badge")!.TextContent);
        Assert.Contains("已免除", after.QuerySelector("main .ty-badge")!.TextContent);
        Assert.Contains("疫情期间不集中", after.Body!.TextContent);
        Assert.Contains("已经免除", again.Reading);
    }

    [Fact]
    public async Task Nobody_excuses_himself()
    {
        var road = await OwingAsync();
        var county = road.County;
        var secretary = await county.AsAsync(Role.BranchSecretary);
        var asked = await secretary.SubmitAsync(
            $"/duties/festival-reception/{county.EastVillage}/excuse?from=2026-01-01",
            new Dictionary<string, string> { ["Input.Reason"] = "没有时间" }
        );

        Assert.NotEqual(HttpStatusCode.OK, (await secretary.GetAsync($"{asked.Location}/decide")).Status);
        Assert.Contains("逾期", (await secretary.OpenAsync(Explained(county))).QuerySelector("main .ty-badge")!.TextContent);
    }

    [Fact]
    public async Task What_is_done_or_not_owed_is_not_excused()
    {
        var road = await Road.OpenAsync();
        var away = await road.AwayAsync(road.Leaving(since: "2025-11-01"));
        await ReceiveAsync(road, away);
        var secretary = await road.County.AsAsync(Role.BranchSecretary);
        var reason = new Dictionary<string, string> { ["Input.Reason"] = "不想开" };

        var done = await secretary.SubmitAsync($"/duties/festival-reception/{road.County.EastVillage}/excuse?from=2026-01-01", reason);
        var notOwed = await secretary.GetAsync($"/duties/festival-reception/{road.County.EastVillage}/excuse?from=2025-01-01");

        Assert.Contains("已经完成", done.Reading);
        Assert.Equal(HttpStatusCode.NotFound, notOwed.Status);
    }

    [Fact]
    public async Task Out_of_sight_is_not_found()
    {
        var road = await OwingAsync();
        var elsewhere = await SmallCounty.OpenAsync(road.County.App);
        var stranger = await elsewhere.AsAsync(Role.CountyAdministrator);
        var secretary = await road.County.AsAsync(Role.BranchSecretary);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(Explained(road.County))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/duties/organizations/{road.County.EastVillage}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/duties?of={road.County.EastVillage}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.GetAsync($"/duties/rows?of={road.County.WestVillage}")).Status);
        var rows = await stranger.OpenAsync("/duties/rows");
        Assert.NotNull(rows.QuerySelector($"main tbody a[href^='/duties/organizations/{elsewhere.EastVillage}']"));
        Assert.Null(rows.QuerySelector($"main tbody a[href^='/duties/organizations/{road.County.EastVillage}']"));
    }
}
