namespace Touyan.Platform.Sheets;

/// <summary>The small parts of an .xlsx and what surrounds the rows of its sheet.</summary>
internal static class XlsxParts
{
    private const int LongestName = 31;

    public static ReadOnlySpan<byte> ContentTypes =>
        """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
            """u8;

    public static ReadOnlySpan<byte> Relations =>
        """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """u8;

    public static ReadOnlySpan<byte> WorkbookRelations =>
        """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>
            """u8;

    private static ReadOnlySpan<byte> Declaration => "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"u8;

    public static XmlText Workbook(string name) =>
        new XmlText()
            .Raw(Declaration)
            .Raw("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "u8)
            .Raw("xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\""u8)
            .Escaped(SheetName(name))
            .Raw("\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"u8);

    public static void BeginSheet(XmlText xml, SheetLayout layout)
    {
        xml.Raw(Declaration)
            .Raw(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"u8
            )
            .Raw("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\""u8)
            .Number(layout.HeaderRow)
            .Raw("\" topLeftCell=\"A"u8)
            .Number(layout.HeaderRow + 1)
            .Raw("\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>"u8);
        for (var i = 0; i < layout.Columns.Count; i++)
            Column(xml, layout.Columns[i], i + 1);

        xml.Raw("</cols><sheetData>"u8);
        if (layout.Title is not null)
            XlsxWriter.Row(xml, 1, [SheetCell.Of(layout.Title)], XlsxStyles.Title);

        XlsxWriter.Row(xml, layout.HeaderRow, [.. layout.Columns.Select(c => SheetCell.Of(c.Title))], XlsxStyles.Header);
    }

    public static void EndSheet(XmlText xml, SheetLayout layout)
    {
        xml.Raw("</sheetData>"u8);
        if (layout.Title is not null && layout.Columns.Count > 1)
            xml.Raw("<mergeCells count=\"1\"><mergeCell ref=\"A1:"u8)
                .Escaped(ColumnName.Of(layout.Columns.Count - 1))
                .Raw("1\"/></mergeCells>"u8);

        xml.Raw("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>"u8);
    }

    private static void Column(XmlText xml, SheetColumn column, int number)
    {
        xml.Raw("<col min=\""u8).Number(number).Raw("\" max=\""u8).Number(number).Raw("\" width=\""u8).Number(column.Width);
        if (column.IsText)
            xml.Raw("\" style=\""u8).Number(XlsxStyles.Text);

        xml.Raw("\" customWidth=\"1\"/>"u8);
    }

    private static string SheetName(string name)
    {
        var allowed = name.Select(c => @"[]:*?/\".Contains(c) ? '_' : c).Take(LongestName);
        var clean = string.Concat(allowed).Trim('\'', ' ');
        return clean.Length == 0 ? "Sheet1" : clean;
    }
}
