using System.IO.Compression;
using System.Security;
using System.Text;

namespace Touyan.Bench.Data;

/// <summary>A roster as a workbook, put together as Excel and WPS do: every text once in a table of texts, cells that point there.</summary>
internal static class SentWorkbook
{
    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>The file with so many rows; made when it is not there yet.</summary>
    public static string Of(string folder, int rows)
    {
        var file = Path.Combine(folder, $"roster-{rows}.xlsx");
        if (!File.Exists(file))
            Write(file, new SentRoster(rows).Rows.Prepend(SentRoster.Header.ToArray()));

        return file;
    }

    /// <summary>A file of other rows.</summary>
    public static string Of(string folder, string name, IReadOnlyList<string> header, IEnumerable<string[]> rows)
    {
        var file = Path.Combine(folder, $"{name}.xlsx");
        if (!File.Exists(file))
            Write(file, rows.Prepend([.. header]));

        return file;
    }

    private static void Write(string file, IEnumerable<string[]> rows)
    {
        using var zip = ZipFile.Open(file + ".part", ZipArchiveMode.Create);
        Part(
            zip,
            "[Content_Types].xml",
            $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Type}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="{Type}.sharedStrings+xml"/></Types>"""
        );
        Part(
            zip,
            "_rels/.rels",
            $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
        );
        Part(
            zip,
            "xl/workbook.xml",
            $"""<workbook xmlns="{Sheet}" xmlns:r="{Relations}"><sheets><sheet name="党员花名册" sheetId="1" r:id="rId1"/></sheets></workbook>"""
        );
        Part(
            zip,
            "xl/_rels/workbook.xml.rels",
            $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>"""
        );
        var texts = new Dictionary<string, int>(StringComparer.Ordinal);
        WriteRows(zip, rows, texts);
        WriteTexts(zip, texts);
        zip.Dispose();
        File.Move(file + ".part", file);
    }

    private static void WriteRows(ZipArchive zip, IEnumerable<string[]> rows, Dictionary<string, int> texts)
    {
        using var xml = Begin(zip, "xl/worksheets/sheet1.xml");
        xml.Write($"""<worksheet xmlns="{Sheet}"><sheetData>""");
        foreach (var (number, row) in rows.Index())
        {
            xml.Write($"""<row r="{number + 1}" spans="1:{row.Length}">""");
            foreach (var (column, text) in row.Index().Where(cell => cell.Item.Length > 0))
            {
                texts.TryAdd(text, texts.Count);
                xml.Write(
                    column == 0 && number > 0 && char.IsAsciiDigit(text[0])
                        ? $"""<c r="A{number + 1}"><v>{text}</v></c>"""
                        : $"""<c r="{(char)('A' + column)}{number + 1}" t="s"><v>{texts[text]}</v></c>"""
                );
            }

            xml.Write("</row>");
        }

        xml.Write("</sheetData></worksheet>");
    }

    private static void WriteTexts(ZipArchive zip, Dictionary<string, int> texts)
    {
        using var xml = Begin(zip, "xl/sharedStrings.xml");
        xml.Write($"""<sst xmlns="{Sheet}">""");
        foreach (var text in texts.OrderBy(t => t.Value))
            xml.Write($"""<si><t xml:space="preserve">{SecurityElement.Escape(text.Key)}</t></si>""");

        xml.Write("</sst>");
    }

    private static void Part(ZipArchive zip, string name, string content)
    {
        using var part = Begin(zip, name);
        part.Write(content);
    }

    private static StreamWriter Begin(ZipArchive zip, string name) => new(zip.CreateEntry(name).Open(), new UTF8Encoding(false), 1 << 16);
}
