using System.Net;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Platform.Work;
using Touyan.Tests.Support;

namespace Touyan.Tests.FloatingMembers;

/// <summary>The pages and the API over HTTP: who may open what, and how forms lead on.</summary>
public sealed class FloatingPagesTests
{
    [Theory]
    [InlineData(Role.CountyAdministrator, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData(Role.CommitteeAdministrator, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound)]
    [InlineData(Role.BranchSecretary, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound)]
    [InlineData(Role.Inspector, HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.NotFound)]
    [InlineData(Role.Member, HttpStatusCode.NotFound, HttpStatusCode.Forbidden, HttpStatusCode.NotFound)]
    [InlineData(Role.SystemAdministrator, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task What_is_open_to_whom(Role role, HttpStatusCode seen, HttpStatusCode changed, HttpStatusCode elsewhere)
    {
        var road = await Road.OpenAsync();
        var (away, here) = (await road.AwayAsync(), await road.HereAsync());
        var browser = await road.County.AsAsync(role);

        Assert.Equal(seen, (await browser.GetAsync($"/outflows/{away}")).Status);
        foreach (var form in new[] { "contact", "change", "end" })
            Assert.Equal(changed, (await browser.GetAsync($"/outflows/{away}/{form}")).Status);

        foreach (var page in new[] { "", "/papers" })
            Assert.Equal(elsewhere, (await browser.GetAsync($"/inflows/{here}{page}")).Status);
    }

    [Fact]
    public async Task Another_county_and_a_stranger_find_nothing()
    {
        var (road, other) = (await Road.OpenAsync(), await Road.OpenAsync());
        var away = await road.AwayAsync();

        Assert.Equal(
            HttpStatusCode.NotFound,
            (await (await other.County.AsAsync(Role.CountyAdministrator)).GetAsync($"/outflows/{away}")).Status
        );
        Assert.Equal(HttpStatusCode.SeeOther, (await road.County.Stranger().GetAsync($"/outflows/{away}")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await road.County.Nobody().GetAsync($"/outflows/{away}")).Status);
    }

    [Fact]
    public async Task A_secretary_registers_by_the_forms_and_is_told_the_article()
    {
        var road = await Road.OpenAsync();
        var browser = await road.County.AsAsync(Role.BranchSecretary);
        var found = await browser.OpenAsync("/outflows/register?name=周凯");
        var form = found.QuerySelector("main a[href*='member=']")!.GetAttribute("href")!;
        var fields = new
        {
            Since = "2026-03-01",
            Province = "31",
            Place = "上海市浦东新区",
            Range = "OtherProvince",
            ContactPerson = road.County.LiWei,
        };

        var refused = await browser.SubmitAsync(form, fields, "main form[method=post]");
        var done = await browser.SubmitAsync(
            form,
            new
            {
                fields.Since,
                fields.Province,
                fields.Place,
                fields.Range,
                fields.ContactPerson,
                EducatedOn = "2026-02-26",
                EducationContent = "外出纪律",
                EducatedBy = "李伟",
            }
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("依据：《中国共产党党员教育管理工作条例》", refused.Reading);
        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
        var shown = await browser.OpenAsync(done.Location!);
        Assert.Contains("应当查找", shown.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task A_receiving_branch_registers_prints_and_signs_off_by_the_forms()
    {
        var road = await Road.OpenAsync();
        var browser = await road.County.AsAsync(Role.BranchSecretary);

        var done = await browser.SubmitAsync(
            "/inflows/register",
            new
            {
                Name = "赵明",
                ArrivedOn = "2026-03-05",
                Place = "东风村",
                HomeOrganization = "双桥村支部",
                ContactPerson = road.County.LiWei,
            }
        );
        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
        var papers = await browser.OpenAsync(done.Location + "/papers");
        var dues = await browser.SubmitAsync(done.Location + "/dues", new { AmountYuan = "5" });
        var left = await browser.SubmitAsync(done.Location + "/sign-off", new { LeftFor = "返回原籍" });

        Assert.Equal(3, papers.QuerySelectorAll(".ty-paper").Length);
        Assert.Equal(HttpStatusCode.Conflict, dues.Status);
        Assert.Equal(HttpStatusCode.SeeOther, left.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(done.Location + "/sign-off")).Status);
    }

    [Fact]
    public async Task A_number_is_shown_once_for_a_reason_and_he_reads_who_looked()
    {
        var road = await Road.OpenAsync();
        var away = await road.AwayAsync(road.Leaving(road.County.LiWei) with { ContactPerson = road.ZhouKai });
        var browser = await road.County.AsAsync(Role.CountyAdministrator);

        var masked = await browser.GetAsync($"/outflows/{away}");
        var shown = await browser.SubmitAsync($"/outflows/{away}/reveal", new { Reason = "节日慰问" });
        var looks = await (await road.County.AsAsync(Role.Member)).GetAsync("/looks");

        Assert.DoesNotContain("13912345678", masked.Text);
        Assert.Contains("13912345678", shown.Reading);
        Assert.Contains("节日慰问", looks.Reading);
    }

    [Fact]
    public async Task A_program_does_what_the_pages_do_once_for_each_key()
    {
        var road = await Road.OpenAsync();
        var caller = await road.County.CallerAsync(Role.BranchSecretary);
        var away = await road.AwayAsync();
        var body = new
        {
            on = "2026-11-18",
            channel = "phone",
            content = "一切正常",
        };

        await caller.PostAsync($"/outflows/{away}/contacts", body, key: "one");
        var again = await caller.PostAsync($"/outflows/{away}/contacts", body, key: "one");
        var read = await caller.GetAsync($"/outflows/{away}");
        var end = new
        {
            on = "2026-11-19",
            end = "returned",
            why = "返乡",
        };
        var stale = await caller.PostAsync($"/outflows/{away}/end", end, ifMatch: "\"99-00\"");
        var ended = await caller.PostAsync($"/outflows/{away}/end", end, ifMatch: read.ETag);

        Assert.True(again.IsReplayed);
        Assert.Equal(1, read.Json.GetProperty("contacts").GetArrayLength());
        Assert.Equal("139******78", read.Json.GetProperty("phone").GetString());
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.Status);
        Assert.Equal(HttpStatusCode.OK, ended.Status);
        Assert.Equal("outflow.ended", (await caller.PostAsync($"/outflows/{away}/contacts", body)).Code);
        Assert.Equal(1, (await caller.ReadAsync("/outflows?state=ended")).GetProperty("rows").GetArrayLength());
    }

    [Theory]
    [InlineData(Role.CountyAdministrator, 4)]
    [InlineData(Role.BranchSecretary, 4)]
    public async Task Every_number_of_the_home_page_opens_as_many_rows(Role role, int items)
    {
        var road = await Road.OpenAsync();
        await road.AwayAsync(road.Leaving() with { ExpectedUntil = new DateOnly(2026, 10, 1) });
        await road.HereAsync(road.Arriving(Road.ZhouKaiNumber));
        var browser = await road.County.AsAsync(role);

        var home = await browser.OpenAsync("/");
        var links = home.QuerySelectorAll("a.ty-work-title").Where(a => IsOurs(a.GetAttribute("href")!)).ToList();

        Assert.Equal(items, links.Count);
        foreach (var link in links)
        {
            var rows = await browser.OpenAsync(link.GetAttribute("href")!);
            Assert.Single(rows.QuerySelectorAll("tbody tr"));
            Assert.StartsWith("1 ", link.TextContent.Trim());
        }
    }

    [Fact]
    public async Task All_of_it_takes_three_statements_and_a_member_is_led_to_his_report()
    {
        var road = await Road.OpenAsync();
        var away = await road.AwayAsync(road.Leaving(road.County.LiWei) with { ContactPerson = road.ZhouKai });

        await road.HereAsync(road.Arriving() with { Name = "李伟" });
        var county = await road.County.ActorAsync(Role.CountyAdministrator);
        var (found, statements) = await road.County.App.Sql.CountAsync(() => WorkAsync(road, county));
        var own = await WorkAsync(road, await road.County.ActorAsync(Role.Member));

        Assert.Equal(3, found.Work.Count);
        Assert.InRange(statements, 1, 3);
        Assert.Empty(own.Work);
        Assert.Equal([$"/outflows/{away}/report"], own.Figures.Select(f => f.Href));
    }

    private static bool IsOurs(string href) => href.StartsWith("/outflows") || href.StartsWith("/floating");

    private static async Task<(IReadOnlyList<WorkItem> Work, IReadOnlyList<Figure> Figures)> WorkAsync(Road road, Actor by)
    {
        return await road.County.RunAsync<IEnumerable<IWorkSource>, (IReadOnlyList<WorkItem>, IReadOnlyList<Figure>)>(
            by,
            async (sources, actor) =>
            {
                var ours = sources.Single(s => s.GetType().Namespace!.Contains("FloatingMembers", StringComparison.Ordinal));
                return (await ours.WorkOfAsync(actor, default), await ours.FiguresOfAsync(actor, default));
            }
        );
    }
}
