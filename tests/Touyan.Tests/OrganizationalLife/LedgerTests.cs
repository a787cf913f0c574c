using System.Net;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Ledgers;
using Touyan.Tests.Support;

namespace Touyan.Tests.OrganizationalLife;

/// <summary>Ledgers are made from what is confirmed; each record says where it stands.</summary>
public sealed class LedgerTests
{
    [Fact]
    public async Task A_ledger_has_what_is_confirmed_and_counts_it_under_each_of_its_kinds()
    {
        var hall = await Hall.OpenAsync();
        var theme = await hall.ConfirmedAsync(hall.Assembly("2026-10-15") with { Kind = "21", Also = ["14"] }, hall.ZhouKai);
        await hall.HeldAsync();
        var wrong = await hall.ConfirmedAsync(hall.Assembly("2026-10-20"));
        Hall.Done(await hall.AnnulAsync(wrong));

        var ledger = await LedgerAsync(hall, hall.Village, 2026);

        var entry = Assert.Single(ledger.Entries);
        Assert.Equal((theme, 4, 1), (entry.Meeting.Id, entry.Called, entry.Came));
        Assert.Contains("孙丽（缺席）", entry.Away);
        Assert.Equal([("党课", 1, 1), ("主题党日", 1, 1)], ledger.Lines.Select(l => (l.Kind, l.Months[9], l.All)));
        Assert.Empty((await LedgerAsync(hall, hall.Village, 2025)).Entries);
    }

    [Fact]
    public async Task Each_ledger_has_its_own_kinds_and_the_list_of_a_year_tells_who_came()
    {
        var hall = await Hall.OpenAsync();
        await hall.ConfirmedAsync(hall.Assembly("2026-10-15") with { Kind = "21" }, hall.ZhouKai);
        await hall.ConfirmedAsync(hall.Assembly("2026-10-16"), hall.ZhouKai, hall.SunLi);

        var three = await LedgerAsync(hall, hall.Village, 2026, "1");
        var attendance = await (await hall.County.AsAsync(Role.BranchSecretary)).OpenAsync(
            $"/meeting-ledgers/{hall.Village}/attendance?year=2026"
        );

        Assert.Equal(("2026 年三会一课台账", "党员大会"), (three.Title, Assert.Single(three.Lines).Kind));
        Assert.Single(three.Entries);
        Assert.Equal("2026 年主题党日台账", (await LedgerAsync(hall, hall.Village, 2026, "2")).Title);
        string Of(string name, string label) =>
            attendance
                .QuerySelectorAll("main tbody tr")
                .Single(r => r.QuerySelector("th")!.TextContent == name)
                .QuerySelector($"td[data-label='{label}']")!
                .TextContent;
        Assert.Equal(("2/2", "1/2", "1"), (Of("周凯", "10 月"), Of("孙丽", "到会"), Of("孙丽", "缺席")));
    }

    [Fact]
    public async Task A_record_leads_to_the_ledger_that_it_stands_in()
    {
        var hall = await Hall.OpenAsync();
        var id = await hall.ConfirmedAsync();
        var browser = await hall.County.AsAsync(Role.BranchSecretary);

        var use = (await browser.OpenAsync($"/meetings/{id}")).QuerySelector("a[href^='/meeting-ledgers/']")!.GetAttribute("href")!;

        Assert.Contains("四季度党员大会", (await browser.GetAsync(use)).Reading);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/meeting-ledgers/{hall.County.WestVillage}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await hall.County.AsAsync(Role.Member)).GetAsync(use)).Status);
        Assert.Empty((await hall.ShowAsync(id, Role.Member)).Uses);
    }

    [Fact]
    public async Task A_members_file_tells_of_his_year_and_of_a_leader_both_sides()
    {
        var hall = await Hall.OpenAsync();
        await hall.ConfirmedAsync();
        var browser = await hall.County.AsAsync(Role.BranchSecretary);

        var file = await browser.GetAsync($"/members/{hall.ZhouKai}");

        Assert.Contains("2026 年到会请假缺席免于到会", file.Reading);
        Assert.DoesNotContain("双重组织生活", file.Reading);
    }

    private static async Task<PrintLedger.View> LedgerAsync(Hall hall, OrganizationId place, int year, string? group = null) =>
        Hall.Done(
            await hall.RunAsync<PrintLedger, PrintLedger.View>(
                Role.BranchSecretary,
                (ledger, by) => ledger.RunAsync(place, year, group, by, default)
            )
        );
}
