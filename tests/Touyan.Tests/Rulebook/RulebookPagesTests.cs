using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Rulebook.Reading;
using Touyan.Tests.Support;

namespace Touyan.Tests.Rulebook;

public sealed class RulebookPagesTests
{
    [Fact]
    public async Task Every_role_reads_the_rule_book_and_a_stranger_is_sent_to_sign_in()
    {
        var county = await SmallCounty.OpenAsync();

        foreach (var role in Enum.GetValues<Role>())
            Assert.Contains("党组织设置", (await (await county.AsAsync(role)).OpenAsync("/rulebook")).Body!.TextContent);

        Assert.Equal(HttpStatusCode.SeeOther, (await county.Stranger().GetAsync("/rulebook")).Status);
    }

    [Fact]
    public async Task Every_page_of_the_list_can_be_opened()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.AsAsync(Role.Member);
        var pages = new BrowseRulebook(county.App.Services.GetRequiredService<NationalRules>()).Pages();

        foreach (var page in pages)
            Assert.Equal(page.Title, (await browser.OpenAsync(page.Href)).QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task The_page_shows_exactly_what_the_engine_runs()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.AsAsync(Role.BranchSecretary);
        var file = county.App.Services.GetRequiredService<NationalRules>().Files.Single(f => f.Id == "security");

        var page = await browser.OpenAsync("/rulebook/security");
        var rows = page.QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();

        Assert.Equal(file.Rules.Count, rows.Count);
        Assert.All(
            file.Rules.Zip(rows),
            pair =>
            {
                Assert.Contains(pair.First.Title, pair.Second);
                Assert.Contains(pair.First.ShownWithUnit, pair.Second);
                Assert.Contains(pair.First.Article, pair.Second);
                Assert.Contains(Words.Of(pair.First.Strength), pair.Second);
                Assert.Contains(Words.Of(pair.First.Evidence), pair.Second);
                Assert.Contains($"{pair.First.InForce.From:yyyy-MM-dd}", pair.Second);
            }
        );
        Assert.Contains("第二十三条", page.GetElementById("SEC-01.min-log-months")!.TextContent);
    }

    [Fact]
    public async Task A_search_leads_to_the_rule()
    {
        var browser = await (await SmallCounty.OpenAsync()).AsAsync(Role.Inspector);

        var hits = await browser.OpenAsync("/rulebook?q=预备期");

        Assert.NotNull(hits.QuerySelector("a[href='/rulebook/rules/STEP-22.probation-months']"));
        Assert.Contains("没有找到", (await browser.GetAsync("/rulebook?q=飞碟")).Reading);
    }

    [Theory]
    [InlineData("/rulebook/none")]
    [InlineData("/rulebook/codes/none")]
    [InlineData("/rulebook/bands/none")]
    [InlineData("/rulebook/rules/none")]
    [InlineData("/rulebook/rules/none/propose")]
    [InlineData("/rulebook/rules/ORG-01.min-full-members/propose")]
    [InlineData("/rulebook/rules/ORG-01.max-branch-members/propose?ends=true")]
    [InlineData("/rulebook/proposals/01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    [InlineData("/rulebook/proposals/01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f/decide")]
    [InlineData("/api/v1/rulebook/rules/none")]
    [InlineData("/api/v1/rulebook/proposals/01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    [InlineData("/rulebook/calendar?year=1900")]
    [InlineData("/api/v1/rulebook/codes/none")]
    public async Task What_is_not_in_the_rule_book_is_not_found(string address)
    {
        var browser = await (await SmallCounty.OpenAsync()).AsAsync(Role.CountyAdministrator);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(address)).Status);
    }

    [Fact]
    public async Task A_program_reads_codes_and_the_rules_of_a_day()
    {
        var browser = await (await SmallCounty.OpenAsync()).AsAsync(Role.CountyAdministrator);

        using var codes = JsonDocument.Parse((await browser.GetAsync("/api/v1/rulebook/codes/sex")).Text);
        using var rules = JsonDocument.Parse((await browser.GetAsync("/api/v1/rulebook/rules?on=2025-12-31")).Text);
        using var pages = JsonDocument.Parse((await browser.GetAsync("/api/v1/rulebook")).Text);

        Assert.Equal(
            ["0", "1", "2", "9"],
            codes.RootElement.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("code").GetString())
        );
        var log = rules.RootElement.EnumerateArray().Single(r => r.GetProperty("id").GetString() == "SEC-01.min-log-months");
        Assert.Contains("第二十一条", log.GetProperty("article").GetString());
        Assert.Contains(pages.RootElement.EnumerateArray(), p => p.GetProperty("id").GetString() == "working-days");
    }
}
