namespace Touyan.Modules.Documents.Printing;

/// <summary>
/// How much room a block takes on a sheet, in tenths of a millimetre. Chinese characters are all of one width, so that lines can be counted without a
/// browser and pages have their numbers on any of them; what is measured here is set in <c>papers.css</c>, with some room to spare.
/// </summary>
internal static class Measure
{
    /// <summary>Height of a sheet between its margins.</summary>
    public const int Sheet = 2450;

    private const int Line = 70;
    private const int RowLine = 62;
    private const int RowPadding = 30;
    private const int SignLine = 85;
    private const int TitleLine = 110;

    // Characters of 12 points in a line of 160 mm, of 18 points in a heading.
    private const double LineWidth = 37;
    private const double TitleWidth = 25;

    private const int Label = 6;

    public static int Of(SheetBlock block) =>
        block.Kind switch
        {
            SheetBlockKind.Text => Lines(block.Texts[0], LineWidth, indent: 2) * Line,
            SheetBlockKind.Center or SheetBlockKind.Right or SheetBlockKind.Left => Lines(block.Texts[0], LineWidth) * Line,
            SheetBlockKind.Row => RowLines(block) * RowLine + RowPadding,
            SheetBlockKind.Sign => block.Texts.Count * SignLine + 40,
            SheetBlockKind.Blank => block.Lines * Line,
            SheetBlockKind.Title => Lines(block.Texts[0], TitleWidth) * TitleLine + 40,
            SheetBlockKind.Cut => 110,
            SheetBlockKind.Seal => 300,
            SheetBlockKind.Cover => Sheet,
            SheetBlockKind.Entry => Lines(block.Texts[1] + block.Texts[2], LineWidth - 8) * Line + 20,
        };

    /// <summary>How many lines of a block of text, or of the content of a row, fit into a height.</summary>
    public static int LinesIn(SheetBlock block, int height) =>
        block.Kind is SheetBlockKind.Row ? (height - RowPadding) / RowLine : height / Line;

    /// <summary>Characters of the widest content that a line of this block holds.</summary>
    public static double WidthOf(SheetBlock block) => block.Kind is SheetBlockKind.Row ? ContentWidth(block) : LineWidth;

    /// <summary>Width in Chinese characters.</summary>
    public static double Width(char c) => c < 0x100 ? 0.6 : 1;

    private static int RowLines(SheetBlock row)
    {
        var content = ContentWidth(row);
        return row.Texts.Select((text, i) => Lines(text, i % 2 == 0 ? Label : content)).Append(row.Lines).Max();
    }

    // 160 mm less the labels of 30 mm, less 4 mm of padding in each cell.
    private static double ContentWidth(SheetBlock row)
    {
        var pairs = row.Texts.Count / 2;
        return Math.Floor(((160.0 - 30 * pairs) / pairs - 4) / 4.24);
    }

    private static int Lines(string text, double width, double indent = 0) =>
        text.Split('\n').Sum(paragraph => Math.Max(1, (int)Math.Ceiling((paragraph.Sum(Width) + indent) / width)));
}
