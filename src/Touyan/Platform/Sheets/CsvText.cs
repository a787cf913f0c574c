using System.Buffers;
using System.Text;

namespace Touyan.Platform.Sheets;

/// <summary>How a row is written in CSV, and the mark that keeps its cells from being run.</summary>
internal static class CsvText
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    public static string Line(IReadOnlyList<SheetCell> cells)
    {
        var line = new StringBuilder();
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0)
                line.Append(',');

            Append(line, cells[i]);
        }

        return line.ToString();
    }

    /// <summary>What spreadsheet programs would take for the beginning of a formula.</summary>
    public static bool IsLive(char first) => first is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠';

    /// <summary>True for what would run, and for what already looks marked: so the mark can be taken off again.</summary>
    public static bool NeedsMark(string text) => IsLive(text[0]) || (text[0] == '\'' && text.Length > 1 && IsLive(text[1]));

    private static void Append(StringBuilder line, SheetCell cell)
    {
        var text = cell.Text;
        if (text.Length == 0)
            return;

        var mark = cell.Kind is SheetCellKind.Text && NeedsMark(text) ? "'" : "";
        if (text.AsSpan().ContainsAny(Quoted))
            line.Append('"').Append(mark).Append(text.Replace("\"", "\"\"")).Append('"');
        else
            line.Append(mark).Append(text);
    }
}
