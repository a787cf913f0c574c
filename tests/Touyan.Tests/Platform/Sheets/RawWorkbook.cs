using System.IO.Compression;
using System.Text;

namespace Touyan.Tests.Platform.Sheets;

/// <summary>Workbooks put together by hand: what spreadsheet programs make and our own writer does not, and what nobody should make.</summary>
internal static class RawWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public sealed record Sheet(string Name, string Data, string State = "visible", string Before = "", string After = "");

    public static MemoryStream Of(params Sheet[] sheets) => Of([], sheets);

    /// <summary>Extra parts replace those of the same name.</summary>
    public static MemoryStream Of((string Name, string Text)[] extra, params Sheet[] sheets)
    {
        var parts = new Dictionary<string, string>
        {
            ["_rels/.rels"] = Rels($"<Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/>"),
            ["xl/workbook.xml"] =
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>"
                + string.Concat(
                    sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" state=\"{s.State}\" r:id=\"rId{i + 1}\"/>")
                )
                + "</sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] = Rels(
                string.Concat(
                    sheets.Select(
                        (_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"
                    )
                ) + $"<Relationship Id=\"rId99\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/>"
            ),
        };
        for (var i = 0; i < sheets.Length; i++)
            parts[$"xl/worksheets/sheet{i + 1}.xml"] =
                $"<worksheet xmlns=\"{Main}\">{sheets[i].Before}<sheetData>{sheets[i].Data}</sheetData>{sheets[i].After}</worksheet>";

        foreach (var (name, text) in extra)
            parts[name] = text;

        return Zip(parts.Select(p => (p.Key, new MemoryStream(Encoding.UTF8.GetBytes(p.Value)) as Stream)));
    }

    public static string SharedStrings(string items) => $"<sst xmlns=\"{Main}\">{items}</sst>";

    /// <summary>A row of texts; empty ones leave their cell out.</summary>
    public static string Row(int number, params string[] texts) =>
        $"<row r=\"{number}\">"
        + string.Concat(
            texts.Select((t, i) => t.Length == 0 ? "" : $"<c r=\"{(char)('A' + i)}{number}\" t=\"inlineStr\"><is><t>{t}</t></is></c>")
        )
        + "</row>";

    public static MemoryStream Zip(IEnumerable<(string Name, Stream Content)> parts)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                content.CopyTo(part);
            }

        file.Position = 0;
        return file;
    }

    private static string Rels(string relations) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>";
}

/// <summary>The same bytes again and again, without holding them.</summary>
internal sealed class RepeatingStream(string head, string body, long length) : Stream
{
    private readonly byte[] first = Encoding.UTF8.GetBytes(head);
    private readonly byte[] again =
    [
        .. Enumerable.Repeat(Encoding.UTF8.GetBytes(body), Math.Max(1, 65_536 / body.Length)).SelectMany(b => b),
    ];
    private long at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => at;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var source = at < first.Length ? first.AsSpan((int)at) : again.AsSpan((int)((at - first.Length) % again.Length));
        var n = (int)Math.Min(Math.Min(count, source.Length), length - at);
        source[..n].CopyTo(buffer.AsSpan(offset));
        at += n;
        return n;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
