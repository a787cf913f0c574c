namespace Touyan.Modules.Documents.Printing;

/// <summary>Parts a long text in two where a sheet ends.</summary>
internal static class Parting
{
    private const string Continued = "（续）";

    /// <summary>What fits into a height, and the rest; null when all of it fits or nothing does.</summary>
    public static (SheetBlock Head, SheetBlock Tail)? Of(SheetBlock block, int height)
    {
        var text = block.Texts[^1];
        var end = EndOf(text, Measure.LinesIn(block, height), Measure.WidthOf(block));
        if (end <= 0 || end >= text.Length)
            return null;

        var (head, tail) = (text[..end], text[end..].TrimStart('\n'));
        return block.Kind is SheetBlockKind.Row
            ? (block with { Texts = [block.Texts[0], head], Lines = 1 }, block with { Texts = [Label(block.Texts[0]), tail], Lines = 1 })
            : (block with { Texts = [head] }, block with { Kind = SheetBlockKind.Left, Texts = [tail] });
    }

    private static string Label(string label) => label.EndsWith(Continued, StringComparison.Ordinal) ? label : label + Continued;

    // Index behind the last character that still stands within so many lines.
    private static int EndOf(string text, int lines, double width)
    {
        var (line, used) = (1, 0.0);
        for (var i = 0; i < text.Length; i++)
        {
            used += text[i] == '\n' ? width : Measure.Width(text[i]);
            if (used > width || text[i] == '\n')
                (line, used) = (line + 1, text[i] == '\n' ? 0 : Measure.Width(text[i]));

            if (line > lines)
                return char.IsLowSurrogate(text[i]) ? i - 1 : i;
        }

        return text.Length;
    }
}
