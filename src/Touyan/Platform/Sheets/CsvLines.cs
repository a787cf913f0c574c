using System.Text;

namespace Touyan.Platform.Sheets;

/// <summary>
/// Cuts text into rows of cells (RFC 4180). A quote counts only where a cell begins, so 5"软管 reads as it stands; line breaks within
/// quotes belong to the cell, as spreadsheet programs write them.
/// </summary>
internal sealed class CsvLines(TextReader text, char delimiter, int maxColumns) : IDisposable
{
    private const int LongestCell = 1 << 20;

    private readonly char[] buffer = new char[1 << 15];
    private readonly StringBuilder cell = new();
    private readonly List<SheetCell> cells = [];
    private int at;
    private int end;

    /// <summary>Number of the row last read, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>True once a cell ran on without end: an opening quote that is never closed.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>The next row; null after the last.</summary>
    public SheetCell[]? Read()
    {
        if (Peek() < 0)
            return null;

        Number++;
        cells.Clear();
        while (ReadCell() && !IsBroken) { }

        return [.. cells];
    }

    public void Dispose() => text.Dispose();

    /// <summary>True when another cell follows in the same row.</summary>
    private bool ReadCell()
    {
        cell.Clear();
        if (Peek() == '"')
            ReadQuoted();

        while (Peek() is var c && c >= 0 && c != delimiter && c is not ('\n' or '\r'))
            Append(Next());

        if (cells.Count < maxColumns)
            cells.Add(SheetCell.Of(cell.ToString(StartOfText(), cell.Length - StartOfText())));

        var follows = Next();
        if (follows == '\r' && Peek() == '\n')
            Next();

        return follows == delimiter;
    }

    /// <summary>The apostrophe that our own writer puts before what looks like a formula is no part of the text.</summary>
    private int StartOfText() =>
        cell.Length > 1 && cell[0] == '\'' && CsvText.NeedsMark(cell.ToString(1, Math.Min(2, cell.Length - 1))) ? 1 : 0;

    private void ReadQuoted()
    {
        Next();
        while (Peek() >= 0 && !IsBroken)
        {
            var c = Next();
            if (c == '"' && Peek() != '"')
                return;

            if (c == '"')
                Next();

            Append(c);
        }
    }

    private void Append(int c)
    {
        cell.Append((char)c);
        IsBroken |= cell.Length > LongestCell;
    }

    private int Peek()
    {
        if (at == end)
            (at, end) = (0, text.Read(buffer));

        return at == end ? -1 : buffer[at];
    }

    private int Next()
    {
        var c = Peek();
        if (c >= 0)
            at++;

        return c;
    }
}
