using Touyan.Kernel;
using Touyan.Tests.Support;

namespace Touyan.Tests.Accounts;

public sealed class TrailPagesTests
{
    [Fact]
    public async Task The_audit_administrator_finds_acts_by_person_act_subject_and_day()
    {
        var county = await SmallCounty.OpenAsync();
        await county.AsAsync(Role.Inspector);
        var auditor = await county.AsAsync(Role.AuditAdministrator);

        Assert.Equal(2, await RowsAsync(auditor, "act=account.sign-in"));
        Assert.Equal(1, await RowsAsync(auditor, "act=account.sign-in&subject=inspector"));
        Assert.Equal(7, await RowsAsync(auditor, "person=建库人&act=organization.establish"));
        Assert.Equal(0, await RowsAsync(auditor, "act=account.sign-in&to=2026-11-19"));
        Assert.Equal(2, await RowsAsync(auditor, "act=account.sign-in&from=2026-11-20&to=2026-11-20"));
    }

    [Fact]
    public async Task Values_of_business_data_are_not_shown_to_him()
    {
        var county = await SmallCounty.OpenAsync();

        var shown = await (await county.AsAsync(Role.AuditAdministrator)).GetAsync("/trail?act=organization.establish");

        Assert.Contains("变动项目", shown.Reading);
        Assert.DoesNotContain("001.001.002", shown.Text);
    }

    [Fact]
    public async Task The_trail_is_walked_page_by_page_there_and_back()
    {
        var county = await SmallCounty.OpenAsync();
        for (var time = 0; time < 60; time++)
            await county.SignInAsync(county.UserNameOf(Role.Inspector));

        var auditor = await county.AsAsync(Role.AuditAdministrator);
        var first = await auditor.OpenAsync("/trail?act=account.sign-in&subject=inspector");
        var second = await auditor.OpenAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var back = await auditor.OpenAsync(second.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);

        Assert.Equal(50, first.QuerySelectorAll("main tbody tr").Length);
        Assert.Equal(10, second.QuerySelectorAll("main tbody tr").Length);
        Assert.Null(second.QuerySelector("a[rel=next]"));
        Assert.Equal(first.QuerySelector("main tbody")!.TextContent, back.QuerySelector("main tbody")!.TextContent);
    }

    [Fact]
    public async Task Another_countys_trail_is_another_trail()
    {
        var (here, there) = (await SmallCounty.OpenAsync(), await SmallCounty.OpenAsync());
        await there.AsAsync(Role.Inspector);

        Assert.Equal(0, await RowsAsync(await here.AsAsync(Role.AuditAdministrator), "subject=inspector." + there.Code));
    }

    [Fact]
    public async Task What_concerns_no_single_county_is_read_apart()
    {
        var county = await SmallCounty.OpenAsync();
        var auditor = await county.AsAsync(Role.AuditAdministrator);

        Assert.Equal(0, await RowsAsync(auditor, "act=program.start"));
        Assert.NotEqual(0, await RowsAsync(auditor, "realm=Installation&act=program.start"));
        Assert.Equal(0, await RowsAsync(auditor, "realm=Installation&act=organization.establish"));
    }

    [Fact]
    public async Task The_audit_administrator_reads_what_a_rule_was_and_what_it_became()
    {
        await using var app = await TestApp.StartAsync();
        using var book = new RulebookCopy();
        book.Change("security.yaml", "value: 36", "value: 60");
        await using var changed = app.StartBeside(book.Folder);
        var county = await SmallCounty.OpenAsync(changed);

        var shown = await (await county.AsAsync(Role.AuditAdministrator)).GetAsync("/trail?realm=Installation&act=program.change");

        Assert.Contains("36 个月", shown.Reading);
        Assert.Contains("60 个月", shown.Reading);
    }

    private static async Task<int> RowsAsync(Browser browser, string query) =>
        (await browser.OpenAsync("/trail?" + query)).QuerySelectorAll("main tbody tr").Length;
}
