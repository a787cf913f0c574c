using ExcelDataReader;

namespace Touyan.Platform.Sheets;

/// <summary>Collects what a sender may not know about the sheet: what is hidden is read all the same, what lies too far right is not.</summary>
internal sealed class SheetMarks
{
    private readonly List<string> hiddenColumns = [];
    private int hiddenRows;
    private int firstHiddenRow;
    private bool isCut;
    private bool columnsSeen;

    public IReadOnlyList<SheetNote> Notes => [.. All()];

    public void BeginSheet()
    {
        hiddenColumns.Clear();
        (hiddenRows, firstHiddenRow, isCut, columnsSeen) = (0, 0, false, false);
    }

    public void Note(IExcelDataReader reader, int rowNumber, bool isFilled, SheetLimits limits)
    {
        if (isFilled && reader.RowHeight == 0)
        {
            firstHiddenRow = hiddenRows++ == 0 ? rowNumber : firstHiddenRow;
        }

        if (columnsSeen)
            return;

        columnsSeen = true;
        isCut = reader.FieldCount > limits.MaxColumns;
        for (var i = 0; i < Math.Min(reader.FieldCount, limits.MaxColumns); i++)
            if (reader.GetColumnWidth(i) == 0)
                hiddenColumns.Add(ColumnName.Of(i));
    }

    private IEnumerable<SheetNote> All()
    {
        if (hiddenRows > 0)
            yield return new("sheet.hidden-rows", $"表中有 {hiddenRows} 个隐藏行（第 {firstHiddenRow} 行起），已一并读取。");

        if (hiddenColumns.Count > 0)
            yield return new("sheet.hidden-columns", $"表中有隐藏列（{string.Join("、", hiddenColumns)}），已一并读取。");

        if (isCut)
            yield return new("sheet.columns-left-out", "表格列数过多，右侧超出部分没有读取。");
    }
}

/// <summary>Columns as spreadsheet programs name them.</summary>
public static class ColumnName
{
    /// <summary>A, B … Z, AA … for a column counted from 0.</summary>
    public static string Of(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Of((column / 26) - 1) + (char)('A' + (column % 26));
}
