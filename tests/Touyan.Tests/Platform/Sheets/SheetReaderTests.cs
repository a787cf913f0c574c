using System.Text;
using Touyan.Platform.Sheets;

namespace Touyan.Tests.Platform.Sheets;

public sealed class SheetReaderTests
{
    private static readonly WantedColumn[] Wanted = [new("name", "姓名", IsRequired: true), new("branch", "党支部", IsRequired: true)];

    static SheetReaderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", ",")]
    [InlineData("utf-8", ";")]
    [InlineData("utf-8", "\t")]
    [InlineData("GB18030", ",")]
    [InlineData("utf-16", "\t")]
    public void Csv_is_read_in_the_encodings_and_with_the_separators_of_offices(string encoding, string separator)
    {
        var text = "姓名,党支部\r\n\"王, \"\"小\"\"\r\n明\",一支部\r\n\r\n䶮某,5\"软管"
            .Replace(",", separator)
            .Replace("王" + separator, "王,");
        var bytes = Encoding.GetEncoding(encoding);
        foreach (
            var mark in encoding == "utf-8"
                ?
                [
                    [],
                    bytes.GetPreamble(),
                ]
                : new[] { encoding == "utf-16" ? bytes.GetPreamble() : [] }
        )
        {
            var rows = Read(new MemoryStream([.. mark, .. bytes.GetBytes(text)]));

            Assert.Equal(["姓名|党支部", "王, \"小\"\r\n明|一支部", "", "䶮某|5\"软管"], rows.Select(Shown));
            Assert.Equal(4, rows[^1].Number);
        }
    }

    [Fact]
    public void A_legacy_workbook_is_read()
    {
        using var file = SheetReader
            .Open(CompoundFile.Of("Workbook", CompoundFile.Biff(["姓名", "得分"], ["张三", 95.5], ["李四", 329900198706105984d])))
            .Value;

        Assert.Equal((SheetFormat.Xls, "花名册"), (file.Format, file.SheetName));
        Assert.Equal(["姓名|得分", "张三|95.5", "李四|329900198706105984"], file.Rows().Select(r => Shown(r.Value)));
    }

    [Fact]
    public void Formulas_show_their_last_value_and_macros_and_links_are_left_alone()
    {
        var data =
            "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>HYPERLINK(\"http://x\",\"张三\")</f><v>张三</v></c>"
            + "<c r=\"B1\"><f>[1]Sheet1!A1*2</f><v>7</v></c><c r=\"C1\"><f>1+1</f></c><c r=\"D1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>";
        var extra = new[] { ("xl/vbaProject.bin", "macro"), ("xl/externalLinks/externalLink1.xml", "<externalLink/>") };

        var row = Read(RawWorkbook.Of(extra, new RawWorkbook.Sheet("表", data))).Single();

        Assert.Equal(("张三", "7", SheetCellKind.Empty, SheetCellKind.Empty), (row[0].Text, row[1].Text, row[2].Kind, row[3].Kind));
    }

    [Fact]
    public void A_visible_sheet_goes_before_a_hidden_one_and_the_others_are_named()
    {
        var header = RawWorkbook.Row(1, "姓名", "党支部");
        using var file = SheetReader
            .Open(
                RawWorkbook.Of(
                    new RawWorkbook.Sheet("旧表", header + RawWorkbook.Row(2, "甲", "一支部"), State: "hidden"),
                    new("说明", RawWorkbook.Row(1, "填表说明")),
                    new("新表", header + RawWorkbook.Row(2, "乙", "一支部")),
                    new("二支部", header + RawWorkbook.Row(2, "丙", "二支部"))
                )
            )
            .Value;

        var table = HeaderFinder.Find(file, Wanted).Value;

        Assert.Equal("新表", table.SheetName);
        Assert.Equal("乙", table.Rows().Single().Value[0].Text);
        Assert.Contains("“旧表”、“二支部”", table.Notes.Single(n => n.Code == "sheet.others-not-read").Message);
    }

    [Fact]
    public void A_hidden_sheet_is_read_when_there_is_no_other_and_said_so()
    {
        using var file = SheetReader
            .Open(
                RawWorkbook.Of(
                    new RawWorkbook.Sheet("旧表", RawWorkbook.Row(1, "姓名", "党支部") + RawWorkbook.Row(2, "甲", "一支部"), "veryHidden")
                )
            )
            .Value;

        var table = HeaderFinder.Find(file, Wanted).Value;

        Assert.Single(table.Rows());
        Assert.Contains(table.Notes, n => n.Code == "sheet.hidden-sheet");
    }

    [Fact]
    public void Cells_merged_downwards_count_for_every_row_and_what_is_hidden_is_read_and_reported()
    {
        var data =
            RawWorkbook.Row(1, "党员名册")
            + RawWorkbook.Row(2, "党支部", "姓名")
            + RawWorkbook.Row(3, "一支部", "甲")
            + RawWorkbook.Row(4, "", "乙").Replace("<row r=\"4\"", "<row r=\"4\" hidden=\"1\"")
            + RawWorkbook.Row(5, "", "丙");
        const string Columns = "<cols><col min=\"2\" max=\"2\" width=\"9\" hidden=\"1\"/></cols>";
        const string Merges = "<mergeCells count=\"2\"><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A3:A4\"/></mergeCells>";
        using var file = SheetReader.Open(RawWorkbook.Of(new RawWorkbook.Sheet("表", data, Before: Columns, After: Merges))).Value;

        var table = HeaderFinder.Find(file, Wanted).Value;
        var rows = table.Rows().Select(r => Shown(r.Value)).ToList();

        Assert.Equal(["一支部|甲", "一支部|乙", "|丙"], rows);
        Assert.Equal(["sheet.hidden-rows", "sheet.hidden-columns"], table.Notes.Select(n => n.Code));
    }

    [Fact]
    public void An_upload_that_can_be_read_only_once_is_read()
    {
        using var forwards = new RepeatingStream("", "姓名,党支部\n", 34);

        using var file = SheetReader.Open(forwards).Value;

        Assert.Equal("姓名|党支部", Shown(file.Rows().First().Value));
    }

    private static string Shown(SheetRow row) => string.Join('|', row.Cells.Select(c => c.Text));

    private static List<SheetRow> Read(Stream stream)
    {
        using var file = SheetReader.Open(stream).Value;
        return [.. file.Rows().Select(r => r.Value)];
    }
}
