using System.IO.Compression;

namespace Touyan.Platform.Sheets;

/// <summary>The parts of an .xlsx, one after the other.</summary>
internal static class XlsxWriter
{
    public static async Task WriteAsync(
        Stream stream,
        SheetLayout layout,
        IAsyncEnumerable<IReadOnlyList<SheetCell>> rows,
        CancellationToken ct
    )
    {
        var gathered = new GatheringStream();
        using (var zip = new ZipArchive(gathered, ZipArchiveMode.Create))
        {
            Part(zip, "[Content_Types].xml", new XmlText().Raw(XlsxParts.ContentTypes));
            Part(zip, "_rels/.rels", new XmlText().Raw(XlsxParts.Relations));
            Part(zip, "xl/workbook.xml", XlsxParts.Workbook(layout.Name));
            Part(zip, "xl/_rels/workbook.xml.rels", new XmlText().Raw(XlsxParts.WorkbookRelations));
            Part(zip, "xl/styles.xml", new XmlText().Raw(XlsxStyles.Part));

            using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            var xml = new XmlText();
            XlsxParts.BeginSheet(xml, layout);
            var number = layout.HeaderRow;
            await foreach (var row in rows.WithCancellation(ct))
            {
                Row(xml, ++number, row);
                if (!xml.IsFull)
                    continue;

                xml.MoveTo(sheet);
                await gathered.SendAsync(stream, ct);
            }

            XlsxParts.EndSheet(xml, layout);
            xml.MoveTo(sheet);
        }

        await gathered.SendAsync(stream, ct);
    }

    /// <summary>A row of cells; <paramref name="style"/> overrides what their kinds ask for.</summary>
    internal static void Row(XmlText xml, int number, IReadOnlyList<SheetCell> cells, int? style = null)
    {
        xml.Raw("<row r=\""u8).Number(number).Raw("\">"u8);
        for (var i = 0; i < cells.Count; i++)
            Cell(xml, cells[i], ColumnName.Of(i), number, style ?? XlsxStyles.Of(cells[i]));

        xml.Raw("</row>"u8);
    }

    private static void Cell(XmlText xml, SheetCell cell, string column, int row, int style)
    {
        if (cell.IsEmpty && !cell.IsMarked)
            return;

        xml.Raw("<c r=\""u8).Escaped(column).Number(row).Raw("\" s=\""u8).Number(style);
        switch (cell.Kind)
        {
            case SheetCellKind.Empty:
                xml.Raw("\"/>"u8);
                break;
            case SheetCellKind.Text:
                xml.Raw("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8).Escaped(cell.Text).Raw("</t></is></c>"u8);
                break;
            case SheetCellKind.Bool:
                xml.Raw("\" t=\"b\"><v>"u8).Number(cell.Number).Raw("</v></c>"u8);
                break;
            case SheetCellKind.Number or SheetCellKind.Date:
                xml.Raw("\"><v>"u8).Number(cell.Number).Raw("</v></c>"u8);
                break;
        }
    }

    private static void Part(ZipArchive zip, string name, XmlText xml)
    {
        using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        xml.MoveTo(part);
    }
}
