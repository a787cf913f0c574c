using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Touyan.Platform.Sheets;

namespace Touyan.Tests.Platform.Sheets;

public sealed class SheetWriterTests
{
    private static readonly SheetLayout Layout = new()
    {
        Name = "党员/花名册",
        Title = "党员花名册",
        Columns = [new("姓名"), new("公民身份号码", 22, IsText: true), new("入党日期"), new("得分"), new("在册"), new("备注", 40)],
    };

    private static readonly string[] Risky =
    [
        "=1+1",
        "+86",
        "-",
        "@SUM(A1)",
        "\t=1",
        "'=1",
        "a\nb",
        "x_x0041_y",
        "<&>\"",
        "𠮷\uD800",
        "\u0001a\uFFFFb",
    ];

    [Fact]
    public async Task A_written_workbook_is_valid()
    {
        var file = await WriteXlsxAsync(Risky.Select(Row));

        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => e.Description));
        Assert.Equal(Risky.Length + 2, sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Count());
        Assert.Empty(sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>());
    }

    [Fact]
    public async Task A_workbook_comes_back_as_it_was_written()
    {
        var rows = Read(await WriteXlsxAsync(Risky.Select(Row))).Skip(2).ToList();

        Assert.Equal(
            ["=1+1", "+86", "-", "@SUM(A1)", "\t=1", "'=1", "a\nb", "x_x0041_y", "<&>\"", "𠮷", "ab"],
            rows.Select(r => r[0].Text)
        );
        Assert.All(rows, r => Assert.Equal(("32990019970326907X", SheetCellKind.Text), (r[1].Text, r[1].Kind)));
        Assert.All(rows, r => Assert.Equal(("1985-07-01", SheetCellKind.Date), (r[2].Text, r[2].Kind)));
        Assert.All(rows, r => Assert.Equal((0.1, SheetCellKind.Number), (r[3].Number, r[3].Kind)));
        Assert.All(rows, r => Assert.Equal("TRUE", r[4].Text));
        Assert.Equal(3, rows[0].Number);
    }

    [Fact]
    public async Task Csv_comes_back_as_it_was_written_and_runs_nowhere()
    {
        string[] texts = [.. Risky[..7], "a,\"b\""];
        var file = new MemoryStream();
        await SheetWriter.WriteCsvAsync(file, Layout, texts.Select(Row));
        var text = Encoding.UTF8.GetString(file.ToArray());

        Assert.StartsWith("\uFEFF姓名,公民身份号码,", text);
        Assert.Contains("\r\n'=1+1,", text);
        Assert.DoesNotContain("\n=", text);
        Assert.Equal(texts, Read(file).Skip(1).Select(r => r[0].Text));
    }

    [Fact]
    public async Task Half_a_million_rows_are_sent_on_as_they_come()
    {
        var sink = new AsyncOnlySink();
        var sentHalfway = 0L;
        IEnumerable<IReadOnlyList<SheetCell>> Rows()
        {
            for (var i = 0; i < 500_000; i++)
            {
                if (i == 250_000)
                    sentHalfway = sink.Written;

                yield return [SheetCell.Of("成员"), SheetCell.Of(i)];
            }
        }

        await SheetWriter.WriteXlsxAsync(sink, new SheetLayout { Columns = [new("姓名"), new("序号")] }, Rows());

        Assert.InRange(sink.Written, 1_000_000, 40_000_000);
        Assert.InRange(sentHalfway * 2.0 / sink.Written, 0.8, 1.2);
        Assert.InRange(sink.LargestWrite, 1, 1 << 18);
    }

    private static IReadOnlyList<SheetCell> Row(string text) =>
        [
            SheetCell.Of(text),
            SheetCell.Of("32990019970326907X"),
            SheetCell.Of(new DateOnly(1985, 7, 1)),
            SheetCell.Of(0.1),
            SheetCell.Of(true),
            SheetCell.Of("说明").Marked(),
            SheetCell.Empty.Marked(),
        ];

    private static async Task<MemoryStream> WriteXlsxAsync(IEnumerable<IReadOnlyList<SheetCell>> rows)
    {
        var file = new MemoryStream();
        await SheetWriter.WriteXlsxAsync(file, Layout, rows);
        file.Position = 0;
        return file;
    }

    private static List<SheetRow> Read(Stream file)
    {
        using var opened = SheetReader.Open(file).Value;
        return [.. opened.Rows().Select(r => r.Value)];
    }

    /// <summary>As a response is: forwards only, and never written to synchronously.</summary>
    private sealed class AsyncOnlySink : Stream
    {
        public long Written { get; private set; }

        public int LargestWrite { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Written += buffer.Length;
            LargestWrite = Math.Max(LargestWrite, buffer.Length);
            return default;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Write(byte[] buffer, int offset, int count) =>
            throw new InvalidOperationException("Synchronous writing is not allowed.");

        public override void Flush() => throw new InvalidOperationException("Synchronous flushing is not allowed.");

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
