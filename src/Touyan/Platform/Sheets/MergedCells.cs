using ExcelDataReader;

namespace Touyan.Platform.Sheets;

/// <summary>
/// Cells merged downwards hold their value only in the topmost; the rows below mean it as well ("党支部" written once beside its
/// members). Cells merged across are left as they are: a title does not belong into every column.
/// </summary>
internal sealed class MergedCells
{
    private readonly List<CellRange> pending;
    private readonly List<(CellRange Range, SheetCell Value)> open = [];
    private int next;

    private MergedCells(List<CellRange> pending) => this.pending = pending;

    public static MergedCells Of(CellRange[]? ranges) =>
        new((ranges ?? []).Where(r => r.ToRow > r.FromRow).OrderBy(r => r.FromRow).ToList());

    /// <summary>Row numbers count from 1, those of ranges from 0.</summary>
    public void Fill(int rowNumber, SheetCell[] cells)
    {
        if (open.Count == 0 && next == pending.Count)
            return;

        var row = rowNumber - 1;
        foreach (var (range, value) in open)
            if (cells[range.FromColumn].IsEmpty)
                cells[range.FromColumn] = value;

        open.RemoveAll(o => o.Range.ToRow <= row);
        for (; next < pending.Count && pending[next].FromRow <= row; next++)
        {
            var range = pending[next];
            if (range.FromRow == row && range.FromColumn < cells.Length && !cells[range.FromColumn].IsEmpty)
                open.Add((range, cells[range.FromColumn]));
        }
    }
}
