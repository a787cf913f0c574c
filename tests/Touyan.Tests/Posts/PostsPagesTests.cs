using System.Net;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports.Model;
using Touyan.Modules.Posts.Model;
using Touyan.Platform.Sheets;
using Touyan.Tests.Imports;
using Touyan.Tests.Support;

namespace Touyan.Tests.Posts;

/// <summary>The pages, the API and the sheet over HTTP: who may open what, and how forms lead on.</summary>
public sealed class PostsPagesTests
{
    [Theory]
    [InlineData(Role.CountyAdministrator, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(Role.CommitteeAdministrator, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(Role.BranchSecretary, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(Role.Inspector, HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData(Role.Member, HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.OK)]
    [InlineData(Role.SystemAdministrator, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task What_is_open_to_whom(Role role, HttpStatusCode seen, HttpStatusCode kept, HttpStatusCode own)
    {
        var village = await Village.OpenAsync();
        var (post, deed) = (await village.PostAsync(), await village.DeedAsync());
        var browser = await village.County.AsAsync(role);

        foreach (var page in new[] { $"/service-posts/{post}", "/service-posts", "/service-figures", $"/deeds/{deed}", "/deeds" })
            Assert.Equal(seen, (await browser.GetAsync(page)).Status);

        foreach (
            var page in new[]
            {
                $"/service-posts/{post}/assign",
                $"/service-posts/{post}/close",
                "/service-posts/new",
                "/deeds/confirm",
                "/deeds/enter",
                "/service-slips",
                "/service-holdings",
            }
        )
            Assert.Equal(kept, (await browser.GetAsync(page)).Status);

        foreach (var page in new[] { "/my-posts", $"/service-posts/{post}/take", "/deeds/new" })
            Assert.Equal(own, (await browser.GetAsync(page)).Status);
    }

    [Fact]
    public async Task A_post_and_a_deed_of_elsewhere_are_not_there()
    {
        var village = await Village.OpenAsync();
        var county = village.County;
        var west = Village.Done(
            await village.DefineAsync(village.Cleaning() with { Organization = county.WestVillage }, Role.CountyAdministrator)
        );
        var (other, deed) = (await Village.OpenAsync(), await village.DeedAsync());

        foreach (var role in new[] { Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector, Role.Member })
            Assert.Equal(HttpStatusCode.NotFound, (await (await county.AsAsync(role)).GetAsync($"/service-posts/{west}")).Status);

        var stranger = await other.County.AsAsync(Role.CountyAdministrator);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/service-posts/{west}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/deeds/{deed}")).Status);
    }

    [Fact]
    public async Task A_member_takes_serves_and_is_confirmed_by_the_forms()
    {
        var village = await Village.OpenAsync();
        var (member, secretary) = (await village.County.AsAsync(Role.Member), await village.County.AsAsync(Role.BranchSecretary));
        var defined = await secretary.SubmitAsync(
            "/service-posts/new",
            new
            {
                Name = "便民代办岗",
                Kind = "02",
                Area = "02",
                Promise = "当天回复",
                Places = "2",
                Since = "2026-01-01",
            }
        );
        Assert.Equal(HttpStatusCode.SeeOther, defined.Status);

        var taken = await member.SubmitAsync(defined.Location + "/take", new { });
        var taking = (await secretary.OpenAsync("/service-holdings")).QuerySelector("input[name='Input.Ids'][checked]")!;
        var agreed = await secretary.SubmitAsync("/service-holdings", new { Ids = taking.GetAttribute("value") });
        var logged = await member.SubmitAsync(
            "/deeds/new",
            new
            {
                On = "2026-11-20",
                Hours = "1.5",
                What = "代取药品",
                ForWhom = "慢性病患者",
                Area = "02",
            }
        );
        var again = await member.SubmitAsync(
            "/deeds/new",
            new
            {
                On = "2026-11-19",
                Hours = "1",
                What = "代取药品",
                ForWhom = "慢性病患者",
                Area = "02",
            }
        );
        Assert.True(logged.Status is HttpStatusCode.SeeOther, logged.Reading);
        var waiting = await secretary.OpenAsync("/deeds/confirm");
        var id = waiting.QuerySelector("input[name='Input.Ids']")!.GetAttribute("value")!;
        var confirmed = await secretary.SubmitAsync("/deeds/confirm", new { Ids = id });

        Assert.Equal("/my-posts", taken.Location);
        Assert.True(agreed.Status is HttpStatusCode.SeeOther, agreed.Reading);
        Assert.Equal($"/deeds/{id}", logged.Location);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.NotNull(again.Page.QuerySelector("[name='Input.SameBecause']"));
        Assert.True(confirmed.Status is HttpStatusCode.SeeOther, confirmed.Reading);
        var mine = await member.OpenAsync("/my-posts");
        Assert.Contains("承担中", mine.QuerySelector("main")!.TextContent);
        Assert.Contains("已确认", mine.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Every_figure_opens_as_many_rows()
    {
        var village = await Village.OpenAsync();
        await village.PostAsync();
        await village.ConfirmedAsync(
            await village.DeedAsync(),
            await village.DeedAsync(Village.Helping(what: "代办医保") with { Area = "02" })
        );
        await village.DeedAsync(Village.Helping(what: "没有确认"));
        var browser = await village.County.AsAsync(Role.BranchSecretary);

        var figures = await browser.OpenAsync("/service-figures");
        var links = figures
            .QuerySelectorAll("ty-chart a, .ty-chart a, table a")
            .Where(a => int.TryParse(a.TextContent.Trim(), out _))
            .ToList();

        Assert.True(links.Count >= 5, figures.QuerySelector("main")!.TextContent);
        foreach (var link in links)
        {
            var rows = await browser.OpenAsync(link.GetAttribute("href")!);
            Assert.Equal(int.Parse(link.TextContent.Trim()), rows.QuerySelectorAll("main tbody tr").Length);
        }
    }

    [Fact]
    public async Task A_program_does_what_the_pages_do()
    {
        var village = await Village.OpenAsync();
        var (member, secretary) = (await village.County.CallerAsync(Role.Member), await village.County.CallerAsync(Role.BranchSecretary));
        var body = new
        {
            area = "07",
            on = "2026-11-18",
            hours = 1.5,
            what = "陪同就医",
            forWhom = "独居老人",
        };

        var logged = await member.PostAsync("/deeds", body, key: "one");
        var replayed = await member.PostAsync("/deeds", body, key: "one");
        var id = logged.Json.GetProperty("id").GetString();
        var confirmed = await secretary.PostAsync("/deeds/confirm", new { ids = new[] { id } });
        var refused = await member.PostAsync("/deeds/confirm", new { ids = new[] { id } });

        Assert.Equal(HttpStatusCode.Created, logged.Status);
        Assert.True(replayed.IsReplayed);
        Assert.Equal(1, confirmed.Json.GetProperty("count").GetInt32());
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Equal("confirmed", (await member.ReadAsync($"/deeds/{id}")).GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_register_comes_in_row_by_row_and_is_taken_back()
    {
        var village = await Village.OpenAsync();
        var desk = await ImportDesk.OpenAsync(village.County);
        var sheet = await SheetAsync(
            ["东风村党支部", "政策宣传岗", "先锋岗", "政策宣讲", "每月入户一次", "2", "周凯、李伟"],
            ["东风村党支部", "政策宣传岗", "先锋岗", "政策宣讲", "重复的", "2", ""],
            ["火星村党支部", "甲岗", "先锋岗", "政策宣讲", "找不到", "2", ""],
            ["东风村党支部", "乙岗", "先锋岗", "太空漫步", "领域不识", "2", ""],
            ["东风村党支部", "丙岗", "先锋岗", "政策宣讲", "没有这人", "2", "诸葛亮"],
            ["东风村党支部", "丁岗", "一人一岗", "政策宣讲", "人数不对", "2", ""]
        );

        var import = await desk.TakenInAsync(sheet, "岗位.xlsx", "service-posts");

        var row = Assert.Single(await village.PostsAsync());
        Assert.Equal(("政策宣传岗", 2), (row.Name, row.Holders));
        await desk.UndoAsync(import);
        Assert.Equal(ImportStatus.Undone, await desk.StatusAsync(import));
        Assert.Equal(0, await village.County.LookAsync(db => db.PostHoldings.CountAsync()));
    }

    private static async Task<byte[]> SheetAsync(params string[][] rows)
    {
        string[] header = ["党支部", "岗位名称", "岗位类别", "服务领域", "承诺事项", "人数", "承担党员"];
        var stream = new MemoryStream();
        var layout = new SheetLayout { Title = "党员岗位", Columns = [.. header.Select(h => new SheetColumn(h))] };
        await SheetWriter.WriteXlsxAsync(stream, layout, rows.Select(r => r.Select(SheetCell.Of).ToArray()));
        return stream.ToArray();
    }
}
