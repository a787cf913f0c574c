namespace Touyan.Platform.Sheets;

/// <summary>The cell styles of a written sheet, by their number in the style part.</summary>
internal static class XlsxStyles
{
    public const int Header = 1;
    public const int Title = 2;
    public const int Text = 3;

    private const int Plain = 0;
    private const int LiveText = 4;
    private const int Date = 5;
    private const int Moment = 6;

    /// <summary>Added to a style for its red twin.</summary>
    private const int Marked = 4;

    public static ReadOnlySpan<byte> Part =>
        """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
            <numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="yyyy\-mm\-dd\ hh:mm:ss"/></numFmts>
            <fonts count="4"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="宋体"/></font><font><sz val="11"/><color rgb="FFC00000"/><name val="宋体"/></font></fonts>
            <fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFDE9E7"/></patternFill></fill></fills>
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
            <cellXfs count="12">
            <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
            <xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>
            <xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>
            <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
            <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/>
            <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
            <xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
            <xf numFmtId="49" fontId="3" fillId="3" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>
            <xf numFmtId="49" fontId="3" fillId="3" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" quotePrefix="1"/>
            <xf numFmtId="164" fontId="3" fillId="3" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>
            <xf numFmtId="165" fontId="3" fillId="3" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>
            <xf numFmtId="0" fontId="3" fillId="3" borderId="0" xfId="0" applyFont="1" applyFill="1"/>
            </cellXfs>
            </styleSheet>
            """u8;

    public static int Of(SheetCell cell) => cell.IsMarked ? MarkedStyle(cell) : PlainStyle(cell);

    private static int PlainStyle(SheetCell cell) =>
        cell.Kind switch
        {
            SheetCellKind.Text => CsvText.IsLive(cell.Text[0]) ? LiveText : Text,
            SheetCellKind.Date => cell.Number == Math.Floor(cell.Number) ? Date : Moment,
            SheetCellKind.Empty or SheetCellKind.Number or SheetCellKind.Bool => Plain,
        };

    private static int MarkedStyle(SheetCell cell) =>
        cell.Kind switch
        {
            SheetCellKind.Text or SheetCellKind.Date => PlainStyle(cell) + Marked,
            SheetCellKind.Empty => Text + Marked,
            SheetCellKind.Number or SheetCellKind.Bool => 11,
        };
}
