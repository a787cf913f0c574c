using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Imports.Model;
using Touyan.Platform.Sheets;
using Touyan.Tests.Imports;
using Touyan.Tests.Support;

namespace Touyan.Tests.Dues;

/// <summary>Bases of a year and payments of a bank come in by sheets, row by row, and are taken back.</summary>
public sealed class DuesImportTests
{
    private static readonly string[] BasisHeader = ["姓名", "身份证号", "党员类别", "计算基数", "每月数额", "起始月份", "依据"];
    private static readonly string[] PaymentHeader = ["姓名", "身份证号", "交易日期", "金额", "渠道"];

    private static string LiWei => SmallCounty.IdNumber(new DateOnly(1985, 7, 1), 11).Value;

    private static string WangFang => SmallCounty.IdNumber(new DateOnly(1998, 2, 14), 22).Value;

    private static string ZhangMin => SmallCounty.IdNumber(new DateOnly(1968, 5, 30), 42).Value;

    [Fact]
    public async Task Good_bases_come_in_and_each_bad_one_says_why()
    {
        var purse = await Purse.OpenAsync();
        var desk = await ImportDesk.OpenAsync(purse.County);
        var sheet = await SheetAsync(
            BasisHeader,
            ["李伟", LiWei, "按月领取工资", "9000", "", "2027-01-01", "工资条"],
            ["王芳", WangFang, "农民", "", "2.00", "2027-01-01", ""],
            ["张敏", ZhangMin, "农民", "", "0.80", "2027-01-01", ""],
            ["张敏", ZhangMin, "农民", "", "0.80", "2027-01-01", ""],
            ["李伟", "320685198507010000", "农民", "", "", "2027-01-01", ""],
            ["赵强", SmallCounty.IdNumber(new DateOnly(1979, 11, 3), 31).Value, "外星人", "1.234", "", "去年", ""]
        );

        var import = await desk.TakenInAsync(sheet, "党费基数.xlsx", "dues-bases");

        var rejected = Sheets.Read(await desk.RejectedAsync(import));
        Assert.True(rejected.Count - 2 == 4, string.Join("|", rejected.Select(r => string.Join(",", r))));
        var bases = (await purse.ShowAsync()).Bases;
        Assert.Equal([new DateOnly(2027, 1, 1), new DateOnly(2026, 1, 1)], bases.Select(b => b.From));
        Assert.Equal(80, (await purse.ShowAsync(purse.County.ZhangMin)).Bases.Single().ChosenFen);

        await desk.UndoAsync(import);
        Assert.Equal(ImportStatus.Undone, await desk.StatusAsync(import));
        Assert.Null((await purse.ShowAsync()).Bases.Single().To);
        Assert.Empty((await purse.ShowAsync(purse.County.ZhangMin)).Bases);
    }

    [Fact]
    public async Task Bases_that_were_assessed_by_are_not_taken_back()
    {
        var purse = await Purse.OpenAsync();
        var desk = await ImportDesk.OpenAsync(purse.County);
        var import = await desk.TakenInAsync(
            await SheetAsync(BasisHeader, ["张敏", ZhangMin, "农民", "", "", "2026-11-01", ""]),
            "党费基数.xlsx",
            "dues-bases"
        );
        await purse.AssessAsync(Purse.Month(11), purse.County.WestVillage);

        await desk.UndoAsync(import);

        Assert.NotEqual(ImportStatus.Undone, await desk.StatusAsync(import));
        Assert.Single((await purse.ShowAsync(purse.County.ZhangMin)).Bases);
    }

    [Fact]
    public async Task Payments_of_a_bank_pay_the_oldest_months_and_are_taken_back_by_reversals()
    {
        var purse = await Purse.AssessedAsync(9, 11);
        var desk = await ImportDesk.OpenAsync(purse.County);
        var sheet = await SheetAsync(
            PaymentHeader,
            ["李伟", LiWei, "2026-11-03", "200.00", "银行转账"],
            ["李伟", LiWei, "2026-11-05", "187.00", ""],
            ["王芳", WangFang, "2026-11-05", "0.60", "手机支付"],
            ["王芳", WangFang, "2026-11-06", "0.20", ""],
            ["张敏", ZhangMin, "2026-11-05", "1.00", ""],
            ["李伟", LiWei, "2026-12-05", "1.00", ""],
            ["周强", LiWei, "2026-11-05", "很多", ""]
        );

        var import = await desk.TakenInAsync(sheet, "银行流水.xlsx", "dues-payments");

        var rejected = Sheets.Read(await desk.RejectedAsync(import));
        Assert.True(rejected.Count - 2 == 4, string.Join("|", rejected.Select(r => string.Join(",", r))));
        Assert.Equal((0L, Purse.Month(11)), ((await purse.ShowAsync()).OpenFen, (await purse.ShowAsync()).Course.PaidUntil));
        Assert.Equal(387_60, await purse.LineAsync("党费收入"));
        await purse.AssertInOrderAsync();

        await desk.UndoAsync(import);
        Assert.Equal(ImportStatus.Undone, await desk.StatusAsync(import));
        Assert.Equal((387_00L, 0L), ((await purse.ShowAsync()).OpenFen, await purse.LineAsync("党费收入")));
        Assert.Equal(6, await purse.County.LookAsync(db => db.DuesPayments.CountAsync()));
        await purse.AssertInOrderAsync();
    }

    [Fact]
    public async Task A_town_brings_in_none_of_another()
    {
        var purse = await Purse.OpenAsync();
        var desk = await ImportDesk.OpenAsync(purse.County, Role.CommitteeAdministrator);
        var sheet = await SheetAsync(PaymentHeader, ["张敏", ZhangMin, "2026-11-05", "1.00", ""]);

        var import = await desk.CheckedAsync(sheet, "银行流水.xlsx", "dues-payments");

        Assert.Contains("不在您的管理范围内", (await desk.Browser.GetAsync(import)).Reading);
    }

    private static async Task<byte[]> SheetAsync(string[] header, params string[][] rows)
    {
        var stream = new MemoryStream();
        var layout = new SheetLayout { Title = "党费", Columns = [.. header.Select(h => new SheetColumn(h))] };
        await SheetWriter.WriteXlsxAsync(stream, layout, rows.Select(r => r.Select(SheetCell.Of).ToArray()));
        return stream.ToArray();
    }
}
