using System.Text;

namespace Touyan.Platform.Counties;

/// <summary>Cuts our own CSV (RFC 4180) into rows of cells: a cell without anything is null, a pair of quotes is an empty text.</summary>
internal sealed class CsvReader(TextReader text)
{
    private readonly StringBuilder cell = new();
    private readonly List<string?> cells = [];

    /// <summary>The next row; null after the last.</summary>
    /// <exception cref="FormatException">It is cut within quotes, or something stands behind them.</exception>
    public IReadOnlyList<string?>? Read()
    {
        if (text.Peek() < 0)
            return null;

        cells.Clear();
        do cells.Add(text.Peek() == '"' ? Quoted() : Bare());
        while (Follows());

        return cells;
    }

    private string? Bare()
    {
        cell.Clear();
        while (text.Peek() is >= 0 and not (',' or '\r' or '\n'))
            cell.Append((char)text.Read());

        return cell.Length == 0 ? null : cell.ToString();
    }

    private string Quoted()
    {
        cell.Clear();
        _ = text.Read();
        while (true)
        {
            var next = text.Read();
            if (next < 0)
                throw new FormatException("A cell is cut within its quotes.");

            if (next == '"' && text.Peek() != '"')
                return cell.ToString();

            if (next == '"')
                _ = text.Read();

            cell.Append((char)next);
        }
    }

    private bool Follows()
    {
        switch (text.Read())
        {
            case ',':
                return true;
            case '\r' when text.Read() == '\n':
                return false;
            default:
                throw new FormatException("A row does not end as it should.");
        }
    }
}
