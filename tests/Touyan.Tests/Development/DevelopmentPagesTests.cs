using System.Net;
using Touyan.Kernel;
using Touyan.Modules.Development;
using Touyan.Platform.Work;
using Touyan.Tests.Support;

namespace Touyan.Tests.Development;

/// <summary>The pages of those on the way, as the roles of a county see them.</summary>
public sealed class DevelopmentPagesTests
{
    [Fact]
    public async Task Every_count_of_a_stage_opens_as_many_rows()
    {
        var way = await Pathway.OpenAsync();
        await way.RegisterAsync("吴军", 93);
        await way.UpToAsync("contacts");
        var secretary = await way.County.AsAsync(Role.BranchSecretary);

        var page = await secretary.OpenAsync("/development");
        var figures = page.QuerySelectorAll("a.ty-figure").ToList();

        Assert.Equal(4, figures.Count);
        foreach (var figure in figures)
        {
            var count = int.Parse(new string([.. figure.QuerySelector(".ty-figure-value")!.TextContent.Where(char.IsAsciiDigit)]));
            var rows = await secretary.OpenAsync(figure.GetAttribute("href")!);
            Assert.Equal(count, rows.QuerySelectorAll("tbody tr").Length);
        }
    }

    [Theory]
    [InlineData("cxm", 1)]
    [InlineData("chen", 1)]
    [InlineData("晓明", 1)]
    [InlineData("wj", 0)]
    public async Task Somebody_is_found_by_a_part_of_his_name_or_its_pinyin(string name, int count)
    {
        var way = await Pathway.OpenAsync();
        var secretary = await way.County.AsAsync(Role.BranchSecretary);

        var page = await secretary.OpenAsync($"/development?name={Uri.EscapeDataString(name)}");

        Assert.Equal(count, page.QuerySelectorAll("tbody tr").Length);
    }

    [Theory]
    [InlineData(Role.CountyAdministrator, HttpStatusCode.OK)]
    [InlineData(Role.CommitteeAdministrator, HttpStatusCode.NotFound)]
    [InlineData(Role.BranchSecretary, HttpStatusCode.NotFound)]
    [InlineData(Role.Inspector, HttpStatusCode.NotFound)]
    [InlineData(Role.Member, HttpStatusCode.NotFound)]
    [InlineData(Role.SystemAdministrator, HttpStatusCode.Forbidden)]
    [InlineData(Role.AuditAdministrator, HttpStatusCode.Forbidden)]
    public async Task An_applicant_of_the_other_town_is_there_for_the_county_only(Role role, HttpStatusCode status)
    {
        var way = await Pathway.OpenAsync();
        var west = await way.TryRegisterAsync(
            way.Written("郑敏", 95) with
            {
                Organization = way.County.WestVillage.ToString(),
            },
            Role.CountyAdministrator
        );
        var browser = await way.County.AsAsync(role);

        foreach (var page in (string[])["", "/dossier"])
            Assert.Equal(status, (await browser.GetAsync($"/development/{west.Value}{page}")).Status);

        if (status is HttpStatusCode.NotFound)
            Assert.DoesNotContain("郑敏", (await browser.GetAsync("/development")).Text);
    }

    [Fact]
    public async Task Nobody_sees_those_of_another_county()
    {
        var (way, other) = (await Pathway.OpenAsync(), await SmallCounty.OpenAsync());
        var stranger = await other.AsAsync(Role.CountyAdministrator);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/development/{way.Who}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/development/{way.Who}/reviews/new")).Status);
        Assert.DoesNotContain("陈晓明", (await stranger.GetAsync("/development")).Text);
    }

    [Fact]
    public async Task After_admission_he_follows_his_own_way_and_nobody_elses()
    {
        var way = await Pathway.OpenAsync();
        await way.RegisterAsync("吴军", 93);
        await way.UpToAsync("file-above");
        var member = (await way.ApplicantAsync()).MemberId!.Value;
        await way.County.OpenAccountAsync("chen." + way.County.Code, member, (Role.Member, null));
        var self = await way.County.AsAsync("chen." + way.County.Code);

        var file = await self.GetAsync($"/development/{way.Who}");
        var list = await self.GetAsync("/development");

        Assert.Equal(HttpStatusCode.OK, file.Status);
        Assert.Contains("18 再上一级党委组织部门备案", file.Reading);
        Assert.Contains("陈晓明", list.Reading);
        Assert.DoesNotContain("吴军", list.Reading);
        Assert.Equal(HttpStatusCode.Forbidden, (await self.GetAsync($"/development/{way.Who}/reviews/new")).Status);
    }

    [Fact]
    public async Task The_page_says_what_is_due_next_and_why()
    {
        var way = await Pathway.OpenAsync();
        await way.UpToAsync("contacts");

        var page = await (await way.County.AsAsync(Role.BranchSecretary)).GetAsync($"/development/{way.Who}");

        Assert.Contains("上次为 2023-03-01，每 6 个月考察一次", page.Reading);
        Assert.Contains("《中国共产党发展党员工作细则》第十一条", page.Reading);
        Assert.Contains("5 指定培养联系人", page.Reading);
    }

    [Fact]
    public async Task A_review_is_registered_on_the_page_once_a_day()
    {
        var way = await Pathway.OpenAsync();
        await way.UpToAsync("contacts");
        var secretary = await way.County.AsAsync(Role.BranchSecretary);
        var url = $"/development/{way.Who}/reviews/new";
        var fields = new
        {
            On = "2023-09-01",
            Result = "Good",
            Opinion = "按时参加学习",
            Reports = 2,
        };

        var done = await secretary.SubmitAsync(url, fields);
        var again = await secretary.SubmitAsync(url, fields);
        var early = await secretary.SubmitAsync(
            url,
            new
            {
                On = "2023-02-01",
                Result = "Good",
                Opinion = "好",
            }
        );

        Assert.Equal($"/development/{way.Who}", done.Location);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
    }

    [Fact]
    public async Task Home_names_late_reviews_with_the_article_and_opens_them()
    {
        var way = await Pathway.OpenAsync();
        await way.UpToAsync("contacts");
        var secretary = await way.County.AsAsync(Role.BranchSecretary);

        var home = await secretary.OpenAsync("/");
        var item = home.QuerySelectorAll("a.ty-work-title").Single(a => a.TextContent.Contains("半年考察已逾期"));
        var rows = await secretary.OpenAsync(item.GetAttribute("href")!);

        Assert.Contains("1 名入党积极分子", item.TextContent);
        Assert.Single(rows.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Home_names_an_applicant_to_whom_nobody_has_talked()
    {
        var way = await Pathway.OpenAsync();
        await way.UpToAsync("talk");

        var work = await way.County.RunAsync<IEnumerable<IWorkSource>, List<WorkItem>>(
            Role.CommitteeAdministrator,
            async (sources, by) =>
            {
                var items = new List<WorkItem>();
                foreach (var source in sources)
                    items.AddRange(await source.WorkOfAsync(by, default));

                return items;
            }
        );

        var item = Assert.Single(work, w => w.Title.Contains("逾期没有派人谈话"));
        Assert.Contains("第七条", item.Why);
        Assert.Equal(new DateOnly(2023, 2, 10), Assert.Single(item.Lines).DueOn);
    }

    [Fact]
    public async Task The_plan_page_shows_plan_taken_and_left_and_the_ledger_behind()
    {
        var way = await Pathway.OpenAsync();
        await way.UpToAsync("form");
        var county = await way.County.AsAsync(Role.CountyAdministrator);

        var plans = await county.GetAsync("/development/plans?year=2024");
        var ledger = await county.GetAsync($"/development/plans/2024/{way.County.EastTown}");
        var granted = await county.SubmitAsync($"/development/plans/2024/{way.County.EastTown}/grant", new { Places = 2, Reason = "追加" });

        Assert.Contains("中共城东镇委员会 5 0 1 4", plans.Reading);
        Assert.Contains("占用 1 中共城东镇东风村支部委员会 陈晓明", ledger.Reading);
        Assert.Equal($"/development/plans/2024/{way.County.EastTown}", granted.Location);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (
                await (await way.County.AsAsync(Role.CommitteeAdministrator)).GetAsync($"/development/plans/2024/{way.County.WestTown}")
            ).Status
        );
    }

    [Fact]
    public async Task A_branch_that_admits_nobody_for_years_is_found()
    {
        var way = await Pathway.OpenAsync();
        var page = await (await way.County.AsAsync(Role.CountyAdministrator)).GetAsync("/development/idle-branches");

        // The east village admitted 王芳 in 2026; the others nobody since 2010.
        Assert.DoesNotContain("东风村", page.Reading);
        Assert.Contains("柳桥村支部委员会 2015-07-01 1995-07-01", page.Reading);
    }
}
