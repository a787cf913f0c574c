using System.Net;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports;
using Touyan.Modules.Imports.Applying;
using Touyan.Modules.Imports.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Sheets;
using Touyan.Tests.Support;
using static Touyan.Tests.Imports.Sheets;

namespace Touyan.Tests.Imports;

/// <summary>A sheet from the day it is sent to the day it is taken back.</summary>
public sealed class WholeWayTests
{
    private static async Task<(ImportDesk Desk, string Import)> SomeAsync()
    {
        var desk = await ImportDesk.OpenAsync(await SmallCounty.OpenAsync());
        var sheet = await XlsxAsync(
            Row("钱一", 101),
            Row("孙二", 102, branch: "没有的支部"),
            Row("周三", 103),
            Row("吴四", 104, admitted: "1999-01-01")
        );
        return (desk, await desk.CheckedAsync(sheet));
    }

    [Fact]
    public async Task Errors_stand_beside_their_cells_and_nothing_is_written_before_someone_says_yes()
    {
        var (desk, import) = await SomeAsync();

        var page = await desk.Browser.OpenAsync(import);

        Assert.Equal(["4", "2", "2"], page.QuerySelectorAll(".ty-figure-value").Select(f => f.FirstChild!.TextContent));
        var wrong = page.QuerySelectorAll("td.ty-wrong-cell");
        Assert.Equal(["所在党支部", "入党日期"], wrong.Select(c => c.GetAttribute("data-label")!));
        Assert.Contains("没有找到党组织“没有的支部”", wrong[0].TextContent);
        Assert.Contains("入党时不满 18 周岁", wrong[1].TextContent);
        Assert.Equal(
            ["找不到党组织 1", "入党时不满 18 周岁 1"],
            page.QuerySelectorAll(".ty-chips a").Select(c => c.TextContent.Trim()).Order().Reverse()
        );
        Assert.Empty(await desk.MembersAsync());
    }

    [Fact]
    public async Task What_was_agreed_to_is_in_the_books_and_each_member_knows_his_file_and_row()
    {
        var (desk, import) = await SomeAsync();

        await desk.PressAsync(import, "Accept");
        await desk.County.App.WorkAsync();

        var members = await desk.MembersAsync();
        Assert.Equal(["钱一", "周三"], members.Select(m => m.Name));
        Assert.All(members, m => Assert.Equal(desk.County.EastVillage, m.OrganizationId));
        var entries = await EntriesOfAsync(desk, members[1].Id.Value);
        Assert.Equal(["花名册.xlsx 第 5 行"], entries.Select(e => e.Detail));
        Assert.Contains("花名册.xlsx 第 5 行", (await desk.Browser.GetAsync($"/members/{members[1].Id}")).Reading);
    }

    [Fact]
    public async Task Rows_that_were_not_taken_come_back_as_a_sheet_go_in_once_corrected_and_only_then()
    {
        var (desk, import) = await SomeAsync();
        await desk.PressAsync(import, "Accept");
        await desk.County.App.WorkAsync();

        var returned = Read(await desk.RejectedAsync(import));
        var header = returned.FindIndex(r => r[0] == "姓名");
        Assert.Equal([.. Header, "问题说明"], returned[header]);
        Assert.Contains("没有找到党组织", returned[header + 1][^1]);
        var unchanged = await desk.CheckedAsync(await desk.RejectedAsync(import), "退回.xlsx");
        Assert.Equal((2, 0), ((await desk.FindAsync(unchanged)).Rows, (await desk.FindAsync(unchanged)).Accepted));

        returned[header + 1][9] = EastVillage;
        await desk.TakenInAsync(await AgainAsync(returned, header), "改好的.xlsx");

        Assert.Equal(["钱一", "孙二", "周三"], (await desk.MembersAsync()).Select(m => m.Name));
    }

    [Fact]
    public async Task An_import_is_taken_back_as_one_step_for_a_reason_that_is_kept()
    {
        var (desk, import) = await SomeAsync();
        await desk.PressAsync(import, "Accept");
        await desk.County.App.WorkAsync();
        var member = (await desk.MembersAsync())[0];

        var withoutReason = await desk.UndoAsync(import, reason: "");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, withoutReason.Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await desk.UndoAsync(import)).Status);

        Assert.Empty(await desk.MembersAsync());
        Assert.Equal(ImportStatus.Undone, await desk.StatusAsync(import));
        Assert.Equal(
            ("member.take-back", "镇里发错了表"),
            (await EntriesOfAsync(desk, member.Id.Value)).Select(e => (e.ActCode, e.Reason)).Last()
        );
        Assert.Equal("import.not-applied", (await UndoAsync(desk, import)).Refusal!.Code);
    }

    [Fact]
    public async Task Every_step_leaves_its_trace_and_the_page_of_the_import_shows_it()
    {
        var (desk, import) = await SomeAsync();
        await desk.PressAsync(import, "Accept");
        await desk.County.App.WorkAsync();
        await desk.RejectedAsync(import);
        await desk.UndoAsync(import);

        var entries = await EntriesOfAsync(desk, ImportDesk.IdOf(import).Value);

        Assert.Equal(
            ["import.upload", "import.check", "import.accept", "import.apply", "import.return-sheet", "import.undo"],
            entries.Select(e => e.ActCode)
        );
        var history = (await desk.Browser.OpenAsync(import)).QuerySelector("#history")!.TextContent;
        Assert.All(entries, e => Assert.Contains(e.ActTitle, history));
    }

    [Fact]
    public async Task What_is_put_aside_leaves_neither_sheet_nor_rows()
    {
        var (desk, import) = await SomeAsync();

        await desk.PressAsync(import, "Discard");

        Assert.Equal(ImportStatus.Discarded, await desk.StatusAsync(import));
        Assert.Equal((0, 0), (await desk.KeptRowsAsync(import), await desk.KeptFilesAsync(import)));
        Assert.Contains("没有写入任何数据", (await desk.Browser.GetAsync(import)).Reading);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Browser.GetAsync($"{import}/rejected")).Status);
    }

    private static Task<List<TrailEntry>> EntriesOfAsync(ImportDesk desk, Guid subject) =>
        desk.County.LookAsync(db => db.TrailEntries.Where(e => e.SubjectId == subject).OrderBy(e => e.Id).ToListAsync());

    // From a page that was opened before.
    private static Task<Result<ImportId>> UndoAsync(ImportDesk desk, string import) =>
        desk.County.RunAsync<UndoImport, Result<ImportId>>(
            Role.CountyAdministrator,
            (undo, by) => undo.RunAsync(new UndoImport.Input { Id = ImportDesk.IdOf(import), Reason = "又一次" }, by, default)
        );

    private static async Task<byte[]> AgainAsync(List<string[]> rows, int header)
    {
        var stream = new MemoryStream();
        var layout = new SheetLayout { Title = rows[0][0], Columns = [.. rows[header].Select(h => new SheetColumn(h))] };
        await SheetWriter.WriteXlsxAsync(stream, layout, rows.Skip(header + 1).Select(r => r.Select(SheetCell.Of).ToArray()));
        return stream.ToArray();
    }
}
