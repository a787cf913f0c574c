using System.Net;
using AngleSharp.Dom;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Touyan.Kernel;
using Touyan.Modules.Imports.Model;
using Touyan.Tests.Platform.Sheets;
using Touyan.Tests.Support;
using static Touyan.Tests.Imports.Sheets;

namespace Touyan.Tests.Imports;

/// <summary>What the page of an import shows.</summary>
public sealed class PreviewTests
{
    [Fact]
    public async Task The_rows_are_walked_in_both_directions_and_every_one_is_met_once()
    {
        var desk = await ImportDesk.OpenAsync(await SmallCounty.OpenAsync());
        var import = await desk.CheckedAsync(
            await XlsxAsync([.. Enumerable.Range(0, 120).Select(i => Row("赵" + "零一二三四五六七八九"[i % 10], 200 + i))])
        );

        var there = await WalkAsync(desk, import + "?show=all", "下一页");
        var back = await WalkAsync(desk, there.LastAddress, "上一页");

        Assert.Equal([50, 50, 20], there.Pages.Select(p => p.Count));
        Assert.Equal(Enumerable.Range(3, 120), there.Pages.SelectMany(p => p));
        Assert.Equal(there.Pages.SelectMany(p => p), back.Pages.AsEnumerable().Reverse().SelectMany(p => p));
    }

    [Fact]
    public async Task A_problem_shows_its_rows_and_only_those_on_every_page()
    {
        var desk = await ImportDesk.OpenAsync(await SmallCounty.OpenAsync());
        var rows = Enumerable.Range(0, 120).Select(i => i % 2 == 0 ? Row("钱", 300 + i, branch: "不知何处") : Row("", 300 + i));
        var import = await desk.CheckedAsync(await XlsxAsync([.. rows]));

        var page = await desk.Browser.OpenAsync(import);
        var link = page.QuerySelectorAll(".ty-chips a").Single(a => a.TextContent.Contains("没有姓名")).GetAttribute("href")!;
        var walk = await WalkAsync(desk, link, "下一页");

        Assert.Equal(Enumerable.Range(0, 60).Select(i => 4 + (2 * i)), walk.Pages.SelectMany(p => p));
    }

    [Fact]
    public async Task What_is_in_the_books_by_now_is_masked_and_what_must_be_corrected_is_not()
    {
        var desk = await ImportDesk.OpenAsync(await SmallCounty.OpenAsync());
        var (taken, left) = (Row("李", 402), Row("周", 403, branch: "不知何处"));
        var import = await desk.CheckedAsync(await XlsxAsync(taken, left));

        var before = (await desk.Browser.GetAsync(import + "?show=all")).Text;
        await desk.PressAsync(import, "Accept");
        await desk.County.App.WorkAsync();
        var after = (await desk.Browser.GetAsync(import + "?show=all")).Text;

        Assert.Contains(taken[3], before);
        Assert.DoesNotContain(taken[3], after);
        Assert.Contains(new CitizenId(taken[3]).ToString(), after);
        Assert.Contains(left[3], after);
    }

    [Fact]
    public async Task Remarks_do_not_keep_a_row_out_and_stand_beside_their_cells_as_well()
    {
        var desk = await ImportDesk.OpenAsync(await SmallCounty.OpenAsync());
        var row = Row("孙", 401);
        row[7] = "";
        var import = await desk.CheckedAsync(await XlsxAsync(row));

        var page = await desk.Browser.OpenAsync(import + "?show=warned");

        Assert.Contains("没有填写转正日期，党龄将无法计算", page.QuerySelector("td.ty-warned-cell")!.TextContent);
        Assert.Equal((1, 1), ((await desk.FindAsync(import)).Accepted, (await desk.FindAsync(import)).Warned));
    }

    [Fact]
    public async Task A_file_that_was_brought_before_is_known_by_its_fingerprint()
    {
        var county = await SmallCounty.OpenAsync();
        var sheet = await XlsxAsync(Row("李", 501));
        await (await ImportDesk.OpenAsync(county)).TakenInAsync(sheet, "三月.xlsx");
        var desk = await ImportDesk.OpenAsync(county, Role.CommitteeAdministrator);

        var page = await desk.Browser.OpenAsync(await desk.CheckedAsync(sheet, "四月.xlsx"));

        var hint = page.QuerySelector(".alert-warning")!.TextContent;
        Assert.Contains("2026年11月20日", hint);
        Assert.Contains("测试countyadmini", hint);
        Assert.Contains("已导入", hint);
    }

    [Theory]
    [InlineData("empty", "文件是空的")]
    [InlineData("program", "这不是电子表格文件")]
    [InlineData("encrypted", "文件设有打开密码")]
    [InlineData("letter", "没有找到表头行")]
    public async Task A_file_that_cannot_be_read_is_refused_in_words_and_can_only_be_put_aside(string what, string words)
    {
        var desk = await ImportDesk.OpenAsync(await SmallCounty.OpenAsync());
        byte[] file = what switch
        {
            "program" => [.. "MZ"u8, .. new byte[4000]],
            "encrypted" => CompoundFile.Of("EncryptedPackage", new byte[9000]).ToArray(),
            "letter" => "关于报送花名册的函\r\n请于月底前报送。\r\n"u8.ToArray(),
            _ => " \r\n \r\n"u8.ToArray(),
        };

        var import = await desk.CheckedAsync(file, "工资.xlsx");
        var page = await desk.Browser.OpenAsync(import);

        Assert.Contains(words, page.QuerySelector("[role=alert]")!.TextContent);
        Assert.Equal(
            ["Discard"],
            page.QuerySelectorAll("main form[method=post]").Select(f => f.GetAttribute("action")!.Split("handler=")[1])
        );
        Assert.Contains("工资.xlsx：文件不能读取", (await desk.Browser.GetAsync("/")).Reading);
        await desk.PressAsync(import, "Discard");
        Assert.Equal(0, await desk.KeptFilesAsync(import));
    }

    [Fact]
    public async Task A_file_of_nothing_or_of_too_much_is_refused_beside_its_field()
    {
        var desk = await ImportDesk.OpenAsync(await SmallCounty.OpenAsync());

        var nothing = await desk.UploadAsync([]);
        var tooMuch = await desk.UploadAsync(new byte[(64 << 20) + 1]);
        var farTooMuch = await desk.UploadAsync(new byte[81 << 20]);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (nothing.Status, nothing.Reading.Contains("文件是空的")));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (tooMuch.Status, tooMuch.Reading.Contains("文件超过 64 MB 的上限")));
        Assert.Equal(HttpStatusCode.SeeOther, farTooMuch.Status);
        Assert.Contains("文件超过 64 MB 的上限", (await desk.Browser.GetAsync(farTooMuch.Location!)).Reading);
    }

    [Theory]
    [InlineData("members")]
    [InlineData("organizations")]
    public async Task The_template_opens_cleanly_and_its_columns_are_known(string kind)
    {
        var desk = await ImportDesk.OpenAsync(await SmallCounty.OpenAsync());
        var template = await desk.Browser.Http.GetByteArrayAsync(new Uri($"/imports/new/{kind}?handler=template", UriKind.Relative));

        using var workbook = SpreadsheetDocument.Open(new MemoryStream(template), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(workbook));
        var import = await desk.CheckedAsync(template, "模板.xlsx", kind);

        Assert.Equal(ImportStatus.Checked, await desk.StatusAsync(import));
    }

    private static async Task<(List<List<int>> Pages, string LastAddress)> WalkAsync(ImportDesk desk, string address, string link)
    {
        var pages = new List<List<int>>();
        while (true)
        {
            var page = await desk.Browser.OpenAsync(address);
            pages.Add([.. page.QuerySelectorAll("tbody th[scope=row]").Select(r => int.Parse(r.TextContent))]);
            if (page.QuerySelectorAll(".ty-pager a").FirstOrDefault(a => a.TextContent.Contains(link)) is not { } onward)
                return (pages, address);

            address = onward.GetAttribute("href")!;
        }
    }
}
