using Microsoft.EntityFrameworkCore;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.FloatingMembers.Outflows;
using Touyan.Modules.Imports.Model;
using Touyan.Platform.Sheets;
using Touyan.Tests.Imports;
using Touyan.Tests.Support;

namespace Touyan.Tests.FloatingMembers;

/// <summary>A county does not start empty: a register of those away from a sheet, row by row, and taken back.</summary>
public sealed class FloatingImportTests
{
    private static readonly string[] Header =
    [
        "姓名",
        "身份证号",
        "流出日期",
        "省份",
        "外出地点",
        "流动范围",
        "联系电话",
        "联系人",
        "教育日期",
        "教育内容",
        "谈话人",
        "最近联系日期",
    ];

    [Fact]
    public async Task Good_rows_come_in_and_each_bad_one_says_why()
    {
        var road = await Road.OpenAsync();
        var desk = await ImportDesk.OpenAsync(road.County);
        await road.AwayAsync(road.Leaving(road.County.LiWei) with { ContactPerson = road.ZhouKai });
        var sheet = await SheetAsync(
            Row(),
            Row(number: "320685198507010000"),
            Row(name: "周强"),
            Row(province: "火星"),
            Row(since: "去年"),
            Row(contact: "不认识"),
            Row(name: "李伟", number: SmallCounty.IdNumber(new DateOnly(1985, 7, 1), 11).Value, contact: "周凯"),
            Row(name: "张敏", number: SmallCounty.IdNumber(new DateOnly(1968, 5, 30), 42).Value),
            Row(range: "很远")
        );

        var import = await desk.TakenInAsync(sheet, "流出党员.xlsx", "floating-members");

        var rejected = Sheets.Read(await desk.RejectedAsync(import));
        Assert.True(rejected.Count - 2 == 8, string.Join("|", rejected.Select(r => string.Join(",", r))));
        var (outflow, contacts) = await road.County.LookAsync(async db =>
            (await db.Outflows.SingleAsync(o => o.ImportId != null), await db.OutflowContacts.CountAsync())
        );
        Assert.Equal((road.ZhouKai, "31", FloatingRange.OtherProvince, 1), (outflow.MemberId, outflow.Province, outflow.Range, contacts));
        Assert.Equal(["周凯", "李伟"], (await road.ListedAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_education_a_row_comes_in_and_is_owed_it()
    {
        var road = await Road.OpenAsync();
        var desk = await ImportDesk.OpenAsync(road.County);

        await desk.TakenInAsync(await SheetAsync(Row(educated: "")), "流出党员.xlsx", "floating-members");

        Assert.Equal(["周凯"], await road.ListedAsync(OutflowFilter.NotEducated));
    }

    [Fact]
    public async Task An_import_is_taken_back_until_somebody_goes_on_with_it()
    {
        var road = await Road.OpenAsync();
        var desk = await ImportDesk.OpenAsync(road.County);
        var first = await desk.TakenInAsync(await SheetAsync(Row()), "流出党员.xlsx", "floating-members");
        await desk.UndoAsync(first);
        Assert.Empty(await road.ListedAsync());
        Assert.Equal(ImportStatus.Undone, await desk.StatusAsync(first));

        var second = await desk.TakenInAsync(await SheetAsync(Row()), "流出党员.xlsx", "floating-members");
        var away = await road.County.LookAsync(db => db.Outflows.Select(o => o.Id).SingleAsync());
        await road.ContactAsync(away, "2026-11-10");
        await desk.UndoAsync(second);

        Assert.Equal(["周凯"], await road.ListedAsync());
        Assert.NotEqual(ImportStatus.Undone, await desk.StatusAsync(second));
    }

    [Fact]
    public async Task A_town_brings_in_none_of_another()
    {
        var road = await Road.OpenAsync();
        var desk = await ImportDesk.OpenAsync(road.County, Kernel.Role.CommitteeAdministrator);
        var number = SmallCounty.IdNumber(new DateOnly(1968, 5, 30), 42).Value;

        var import = await desk.CheckedAsync(await SheetAsync(Row(name: "张敏", number: number)), "流出党员.xlsx", "floating-members");

        Assert.Contains("不在您的管理范围内", (await desk.Browser.GetAsync(import)).Reading);
    }

    private static string[] Row(
        string name = "周凯",
        string? number = null,
        string since = "2026.3.1",
        string province = "上海",
        string range = "",
        string contact = "李伟",
        string educated = "2026-02-26"
    ) =>
        [
            name,
            number ?? Road.ZhouKaiNumber.Value,
            since,
            province,
            "上海市浦东新区张江镇",
            range,
            "13912345678",
            contact,
            educated,
            educated.Length == 0 ? "" : "外出纪律",
            educated.Length == 0 ? "" : "李伟",
            "2026-11-01",
        ];

    private static async Task<byte[]> SheetAsync(params string[][] rows)
    {
        var stream = new MemoryStream();
        var layout = new SheetLayout { Title = "流出党员登记", Columns = [.. Header.Select(h => new SheetColumn(h))] };
        await SheetWriter.WriteXlsxAsync(stream, layout, rows.Select(r => r.Select(SheetCell.Of).ToArray()));
        return stream.ToArray();
    }
}
