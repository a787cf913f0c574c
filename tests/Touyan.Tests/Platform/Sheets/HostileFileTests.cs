using System.Text;
using Touyan.Platform.Sheets;

namespace Touyan.Tests.Platform.Sheets;

public sealed class HostileFileTests
{
    private const string Worksheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

    private static readonly RawWorkbook.Sheet Small = new("表", RawWorkbook.Row(1, "姓名"));

    [Theory]
    [InlineData("\u0089PNG\r\n\u001a\n\0\0\0")]
    [InlineData("%PDF-1.7\n1 0 obj")]
    [InlineData("<html><table><tr><td>姓名</td></tr></table></html>")]
    [InlineData("\r\n<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>")]
    [InlineData("PK\u0003\u0004 and nothing more")]
    public void What_is_no_workbook_is_refused(string content) =>
        Assert.Contains(Refused(new MemoryStream(Encoding.Latin1.GetBytes(content))), new[] { "file.not-a-workbook", "file.unreadable" });

    [Fact]
    public void A_document_of_another_kind_is_no_workbook() =>
        Assert.Equal("file.not-a-workbook", Refused(RawWorkbook.Zip([("word/document.xml", new MemoryStream("<document/>"u8.ToArray()))])));

    [Fact]
    public void An_old_document_of_another_kind_is_no_workbook() =>
        Assert.Equal("file.not-a-workbook", Refused(CompoundFile.Of("WordDocument", [1, 2, 3])));

    [Theory]
    [InlineData("")]
    [InlineData("  \r\n \r\n")]
    public void An_empty_file_is_refused(string content) =>
        Assert.Equal("file.empty", Refused(new MemoryStream(Encoding.UTF8.GetBytes(content))));

    [Fact]
    public void An_encrypted_workbook_is_refused_without_trying_keys() =>
        Assert.Equal("file.encrypted", Refused(CompoundFile.Of("EncryptedPackage", new byte[9000])));

    [Fact]
    public void A_container_whose_chain_never_ends_is_refused() =>
        Assert.Equal("file.unreadable", Refused(CompoundFile.Of("Workbook", CompoundFile.Biff(["姓名"]), isCyclic: true)));

    [Fact]
    public void A_large_upload_is_cut_off_at_the_limit()
    {
        var limits = new SheetLimits { MaxFileBytes = 1 << 20 };

        Assert.Equal("file.too-large", Refused(new MemoryStream(new byte[(1 << 20) + 1]), limits));
        Assert.Equal("file.too-large", Refused(new RepeatingStream("", "姓名,党支部\n", long.MaxValue), limits));
    }

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml", Worksheet, "<row r=\"1\"><c r=\"A1\"/></row>")]
    [InlineData("xl/worksheets/sheet1.xml", Worksheet + "<row><c t=\"inlineStr\"><is><t>", "              ")]
    [InlineData("xl/media/image1.png", "", "\0\0\0\0")]
    public void A_zip_bomb_is_refused(string part, string head, string body)
    {
        var bomb = RawWorkbook.Zip([
            ("xl/workbook.xml", new MemoryStream("<workbook/>"u8.ToArray())),
            (part, new RepeatingStream(head, body, 120L << 20)),
        ]);

        Assert.InRange(bomb.Length, 1, 4 << 20);
        Assert.Contains(
            Refused(bomb, new SheetLimits { MaxRows = 100_000_000, MaxExpandedBytes = 64 << 20 }),
            new[] { "file.zip-bomb", "file.too-many-rows" }
        );
    }

    [Fact]
    public void A_zip_that_lies_about_its_sizes_is_refused()
    {
        var rows = string.Concat(Enumerable.Range(1, 20_000).Select(i => RawWorkbook.Row(i, "姓名")));
        var bytes = RawWorkbook.Of(new RawWorkbook.Sheet("表", rows)).ToArray();
        var directory = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(bytes.AsSpan(directory + 24), 1000);

        Assert.Equal("file.unreadable", Refused(new MemoryStream(bytes)));
    }

    [Fact]
    public void A_zip_of_many_parts_is_refused()
    {
        var parts = Enumerable.Range(0, 3000).Select(i => ($"xl/{i}.xml", (Stream)new MemoryStream()));

        Assert.Equal("file.zip-bomb", Refused(RawWorkbook.Zip(parts)));
    }

    [Fact]
    public void More_shared_text_than_fits_is_refused()
    {
        var texts = RawWorkbook.SharedStrings(string.Concat(Enumerable.Repeat("<si><t>很长的文字</t></si>", 40_000)));

        Assert.Equal(
            "file.too-large",
            Refused(RawWorkbook.Of([("xl/sharedStrings.xml", texts)], Small), new SheetLimits { MaxSharedTextBytes = 1 << 20 })
        );
    }

    [Theory]
    [InlineData("xl/sharedStrings.xml")]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/worksheets/sheet1.xml")]
    public void Entities_are_never_expanded(string part)
    {
        var laughs =
            "<!DOCTYPE l [<!ENTITY a \"ha\">"
            + string.Concat(
                Enumerable
                    .Range('b', 20)
                    .Select(c => $"<!ENTITY {(char)c} \"{string.Concat(Enumerable.Repeat($"&{(char)(c - 1)};", 10))}\">")
            )
            + "]><sst><si><t>&u;</t></si></sst>";

        Assert.Equal("file.unreadable", Refused(RawWorkbook.Of([(part, laughs)], Small)));
    }

    [Theory]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>1</v>")]
    [InlineData("<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>")]
    public void A_damaged_sheet_is_refused(string data)
    {
        var opened = SheetReader.Open(RawWorkbook.Of(new RawWorkbook.Sheet("表", data)));

        Assert.Equal("file.unreadable", (opened.Refusal ?? opened.Value.Rows().Select(r => r.Refusal).First(r => r is not null))!.Code);
    }

    [Fact]
    public void A_row_far_down_does_not_keep_the_reader_busy()
    {
        using var file = SheetReader.Open(RawWorkbook.Of(new RawWorkbook.Sheet("表", RawWorkbook.Row(2_000_000_000, "姓名")))).Value;

        Assert.Equal("file.too-many-rows", file.Rows().Select(r => r.Refusal).First(r => r is not null)!.Code);
    }

    [Fact]
    public void A_truncated_workbook_is_refused()
    {
        var bytes = RawWorkbook.Of(Small).ToArray();

        Assert.Equal("file.unreadable", Refused(new MemoryStream(bytes[..(bytes.Length / 2)])));
    }

    [Fact]
    public async Task Two_million_rows_are_refused_in_little_memory()
    {
        var rows = Enumerable.Range(0, 2_000_000).Select(i => (IReadOnlyList<SheetCell>)[SheetCell.Of(i)]);
        await using var file = File.Create(Path.GetTempFileName(), 1 << 16, FileOptions.DeleteOnClose);
        await SheetWriter.WriteXlsxAsync(file, new SheetLayout { Columns = [new("序号")] }, rows);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal("file.too-many-rows", Refused(file));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    [Fact]
    public void Two_million_lines_are_refused_in_little_memory()
    {
        using var spool = new FileStream(
            Path.GetTempFileName(),
            FileMode.Open,
            FileAccess.ReadWrite,
            FileShare.None,
            1 << 16,
            FileOptions.DeleteOnClose
        );
        new RepeatingStream("姓名,党支部\n", "a,b\n", 8_000_000).CopyTo(spool);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal("file.too-many-rows", Refused(spool));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    [Fact]
    public void A_quote_that_is_never_closed_is_refused()
    {
        using var file = SheetReader.Open(new RepeatingStream("姓名\n\"", "长", 4 << 20)).Value;

        Assert.Equal("file.unreadable", file.Rows().Last().Refusal!.Code);
    }

    [Fact]
    public void Empty_formatted_rows_do_not_count_as_rows()
    {
        var data =
            RawWorkbook.Row(1, "姓名")
            + string.Concat(Enumerable.Range(2, 5000).Select(i => $"<row r=\"{i}\"><c r=\"A{i}\" s=\"0\"/></row>"));

        Assert.False(SheetReader.Open(RawWorkbook.Of(new RawWorkbook.Sheet("表", data)), new SheetLimits { MaxRows = 100 }).IsRefused);
    }

    private static string Refused(Stream stream, SheetLimits? limits = null) => SheetReader.Open(stream, limits).Refusal?.Code ?? "opened";
}
