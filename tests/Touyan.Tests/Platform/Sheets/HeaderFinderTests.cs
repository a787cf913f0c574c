using Touyan.Platform.Sheets;

namespace Touyan.Tests.Platform.Sheets;

public sealed class HeaderFinderTests
{
    private static readonly WantedColumn[] Wanted =
    [
        new("name", "姓名", IsRequired: true),
        new("id", "公民身份号码", IsRequired: true, "身份证号", "身份证号码"),
        new("branch", "所在党支部", IsRequired: true, "党支部", "党组织"),
        new("joined", "入党日期", IsRequired: true, "入党时间"),
        new("remark", "备注", IsRequired: false),
    ];

    [Fact]
    public void The_header_of_the_messy_roster_is_found_under_its_titles()
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Data/roster-messy.xlsx"));
        using var file = SheetReader.Open(stream).Value;

        var table = HeaderFinder.Find(file, Wanted).Value;
        var rows = table.Rows().Select(r => r.Value).ToList();

        Assert.Equal((3, 1, 4, "党员花名册"), (table.HeaderRow, table.ColumnOf("name"), table.ColumnOf("id"), table.SheetName));
        Assert.Equal((3000, 4, 3035), (rows.Count, rows[0].Number, rows[^1].Number));
        Assert.DoesNotContain(rows, r => r.Number == 26);
    }

    [Fact]
    public async Task What_offices_write_around_a_register_is_left_out()
    {
        using var file = await SheetOf(
            ["XX镇党员名册"],
            ["填报单位：", "", "", "2026年6月"],
            ["序号", "姓 名*", "身份证号\n（18位）", "入党时间(年月日)", "党支部"],
            ["甲", "乙", "1", "2", "3"],
            ["1", "张三", "x", "2001-07-01", "一支部"],
            [],
            ["小计", "1人"],
            ["XX镇党员名册"],
            ["序号", "姓 名*", "身份证号\n（18位）", "入党时间(年月日)", "党支部"],
            ["2", "", "y", "2001-07-01", "一支部"],
            ["共2人"],
            ["填表人：李四", "", "审核人：王五", "", "2026年6月30日"],
            ["备注：1.本表一式两份"]
        );

        var table = HeaderFinder.Find(file, Wanted).Value;

        Assert.Equal([5, 10], table.Rows().Select(r => r.Value.Number));
    }

    [Fact]
    public async Task A_header_in_two_rows_is_read_as_one()
    {
        using var file = await SheetOf(
            ["姓名", "身份证", "", "入党", "", "党组织"],
            ["", "号码", "有效期", "日期", "介绍人", ""],
            ["张三", "x", "", "2001-07-01", "", "一支部"]
        );

        var table = HeaderFinder.Find(file, Wanted).Value;

        Assert.Equal((0, 1, 3, 5), (table.ColumnOf("name"), table.ColumnOf("id"), table.ColumnOf("joined"), table.ColumnOf("branch")));
        Assert.Equal([3], table.Rows().Select(r => r.Value.Number));
    }

    [Fact]
    public async Task The_more_exact_of_two_names_wins()
    {
        using var file = await SheetOf(
            ["党组织", "姓名", "身份证号", "入党时间", "所在党支部"],
            ["委员会", "张三", "x", "2001-07-01", "一支部"]
        );

        Assert.Equal(4, HeaderFinder.Find(file, Wanted).Value.ColumnOf("branch"));
    }

    [Fact]
    public async Task Missing_columns_are_named()
    {
        using var file = await SheetOf(["姓名", "身份证号"], ["张三", "x"]);

        var refusal = HeaderFinder.Find(file, Wanted).Refusal!;

        Assert.Equal("header.missing-columns", refusal.Code);
        Assert.Contains("所在党支部、入党日期", refusal.Message);
        Assert.DoesNotContain("备注", refusal.Message);
    }

    [Fact]
    public async Task A_sheet_of_something_else_has_no_header()
    {
        using var file = await SheetOf(["会议通知"], ["时间", "地点"]);

        Assert.Equal("header.not-found", HeaderFinder.Find(file, Wanted).Refusal!.Code);
    }

    private static async Task<SheetFile> SheetOf(params string[][] rows)
    {
        var stream = new MemoryStream();
        var cells = rows.Skip(1).Select(r => (IReadOnlyList<SheetCell>)[.. r.Select(SheetCell.Of)]);
        await SheetWriter.WriteXlsxAsync(stream, new SheetLayout { Columns = [.. rows[0].Select(t => new SheetColumn(t))] }, cells);
        return SheetReader.Open(stream).Value;
    }
}
