using Touyan.Kernel;

namespace Touyan.Platform.Sheets;

/// <summary>The rows under a header that was found, and where the wanted columns stand.</summary>
public sealed class FoundTable
{
    private readonly SheetFile file;
    private readonly FoundHeader header;
    private readonly IReadOnlyList<SheetNote> notes;
    private readonly RowSieve sieve;

    internal FoundTable(SheetFile file, FoundHeader header, IReadOnlyList<WantedColumn> columns, IReadOnlyList<SheetNote> notes)
    {
        (this.file, this.header, this.notes) = (file, header, notes);
        sieve = new RowSieve(header, columns);
    }

    /// <summary>Name of the sheet; empty for CSV.</summary>
    public string SheetName => header.SheetName;

    /// <summary>Number of the header row, the lower one of two.</summary>
    public int HeaderRow => header.Row;

    /// <summary>Texts of the header from column A on, as written; needed to give the same sheet back.</summary>
    public IReadOnlyList<string> Header => header.Texts;

    /// <summary>What the sender should know; complete once the rows are read.</summary>
    public IReadOnlyList<SheetNote> Notes => [.. notes, .. file.Notes];

    /// <summary>The column, from 0, in which a wanted key stands; -1 when the sheet has none.</summary>
    public int ColumnOf(string key) => header.Columns.TryGetValue(key, out var column) ? column : -1;

    /// <summary>
    /// The rows that hold something, once and forwards. Blank rows, totals, notes at the foot, headers repeated on every page and rows
    /// of column numbers are left out. A refusal ends them when the file turns out to be damaged.
    /// </summary>
    public IEnumerable<Result<SheetRow>> Rows(CancellationToken ct = default)
    {
        foreach (var read in file.Rows(ct))
            if (read.IsRefused || sieve.Keeps(read.Value))
                yield return read;
    }
}
