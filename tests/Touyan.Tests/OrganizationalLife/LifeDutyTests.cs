using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife;
using Touyan.Tests.Members;
using Touyan.Tests.Support;

namespace Touyan.Tests.OrganizationalLife;

/// <summary>What leaders owe is proved where it was done: in their own branch, in a village that called them; and a record says which duties it does.</summary>
public sealed class LifeDutyTests
{
    private static async Task<Hall> LedAsync()
    {
        var hall = await Hall.OpenAsync();
        Assert.Null((await hall.County.BeginTermAsync(hall.County.EastTown)).Refusal);
        Assert.Null((await hall.County.AppointAsync(hall.County.EastTown, hall.ZhouKai)).Refusal);
        return hall;
    }

    private static async Task<string> StateAsync(
        Hall hall,
        string duty,
        OrganizationId at,
        MemberId? member = null,
        string from = "2026-10-01"
    )
    {
        var browser = await hall.County.AsAsync(Role.CountyAdministrator);
        var page = await browser.OpenAsync($"/duties/{duty}/{at}?from={from}" + (member is null ? "" : $"&member={member}"));
        return page.QuerySelector("main .ty-badge")!.TextContent.Trim();
    }

    [Fact]
    public async Task A_leader_who_came_to_his_branch_as_one_of_its_members_has_done_his_double_life()
    {
        var hall = await LedAsync();
        Assert.Equal("待完成", await StateAsync(hall, "double-life", hall.County.EastTown, hall.ZhouKai));

        var away = await hall.ConfirmedAsync(hall.Assembly("2026-11-18"), hall.SunLi);
        Assert.Equal("待完成", await StateAsync(hall, "double-life", hall.County.EastTown, hall.ZhouKai));
        var came = await hall.ConfirmedAsync(hall.Assembly() with { Kind = "21", Also = ["11"] }, hall.ZhouKai, hall.SunLi);

        Assert.Equal("已完成", await StateAsync(hall, "double-life", hall.County.EastTown, hall.ZhouKai));
        var browser = await hall.County.AsAsync(Role.CountyAdministrator);
        var why = await browser.OpenAsync($"/duties/double-life/{hall.County.EastTown}?from=2026-10-01&member={hall.ZhouKai}");
        Assert.Single(why.QuerySelectorAll($"main a[href='/meetings/{came}']"));
        Assert.Empty(why.QuerySelectorAll($"main a[href='/meetings/{away}']"));
        Hall.Done(await hall.AnnulAsync(came));
        Assert.Equal("待完成", await StateAsync(hall, "double-life", hall.County.EastTown, hall.ZhouKai));
    }

    [Fact]
    public async Task A_lesson_in_a_village_counts_for_the_secretary_of_the_committee()
    {
        var hall = await LedAsync();
        var id = await hall.PlanAsync(hall.Assembly() with { Kind = "14" });
        Hall.Done(await hall.TickAsync(id, hall.SunLi));
        Hall.Done(await hall.RecordAsync(hall.Minutes(id) with { SpeakerId = hall.ZhouKai }));
        Hall.Done(await hall.ConfirmAsync(id));

        Assert.Equal("已完成", await StateAsync(hall, "secretary-lecture", hall.County.EastTown, hall.ZhouKai, "2026-01-01"));
    }

    [Fact]
    public async Task A_record_leads_to_the_duties_that_it_does_and_to_no_other()
    {
        var hall = await Hall.OpenAsync();
        var id = await hall.ConfirmedAsync(hall.Assembly() with { Kind = "21", Also = ["14"] });

        var uses = (await hall.ShowAsync(id)).Uses.Where(u => u.Href.StartsWith("/duties/", StringComparison.Ordinal)).ToList();

        Assert.Equal(
            ["定期任务：上党课（2026年第4季度）", "定期任务：开展主题党日（2026年11月）"],
            uses.Select(u => u.Title).Order(StringComparer.Ordinal)
        );
        var browser = await hall.County.AsAsync(Role.BranchSecretary);
        foreach (var use in uses)
            Assert.NotNull((await browser.OpenAsync(use.Href)).QuerySelector($"main a[href='/meetings/{id}']"));
    }

    [Fact]
    public async Task A_committee_meeting_of_the_past_is_of_those_who_sat_in_it_then()
    {
        var hall = await Hall.OpenAsync();
        Assert.Null((await hall.County.BeginTermAsync(hall.Village)).Refusal);
        Assert.Null((await hall.County.AppointAsync(hall.Village, hall.ZhouKai)).Refusal);
        Assert.Null((await hall.County.AppointAsync(hall.Village, hall.SunLi, post: "03", from: "2026-06-01")).Refusal);

        var id = await hall.PlanAsync(hall.Assembly("2026-05-10") with { Kind = "12" });

        Assert.Equal(hall.ZhouKai, Assert.Single((await hall.ShowAsync(id)).Meeting.Attendances).MemberId);
    }
}
