using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Touyan.Journeys;

/// <summary>The sheet with the rows that were not taken, corrected as a clerk does: in the workbook itself.</summary>
internal static class ReturnedSheet
{
    /// <summary>Puts a value into one column of every row whose explanation is exactly one of that kind; returns how many rows.</summary>
    public static int Correct(string file, string column, string value, string explanation)
    {
        using var workbook = SpreadsheetDocument.Open(file, isEditable: true);
        var sheet = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet;
        var rows = sheet.Descendants<Row>().ToList();
        var header = rows.First(r => Texts(r).ContainsValue(column));
        var (wanted, why) = (Letter(header, column), Letter(header, "问题说明"));
        var wrong = rows.SkipWhile(r => r != header).Skip(1).Where(r => IsOnly(Texts(r).GetValueOrDefault(why, ""), explanation)).ToList();
        foreach (var cell in wrong.Select(r => r.Elements<Cell>().Single(c => LetterOf(c) == wanted)))
        {
            cell.DataType = CellValues.InlineString;
            cell.CellValue = null;
            cell.InlineString = new InlineString(new Text(value));
        }

        sheet.Save();
        return wrong.Count;
    }

    /// <summary>The texts of all rows of a workbook.</summary>
    public static IReadOnlyList<IReadOnlyCollection<string>> Rows(string file)
    {
        using var workbook = SpreadsheetDocument.Open(file, isEditable: false);
        return [.. workbook.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Select(r => Texts(r).Values)];
    }

    private static bool IsOnly(string explanations, string wanted) =>
        explanations.Contains(wanted, StringComparison.Ordinal) && !explanations.Contains('；', StringComparison.Ordinal);

    private static string Letter(Row header, string title) => Texts(header).First(t => t.Value == title).Key;

    // Empty cells are left out of a row: only their letters tell where the others stand.
    private static Dictionary<string, string> Texts(Row row) =>
        row.Elements<Cell>().ToDictionary(LetterOf, c => c.InlineString?.InnerText ?? c.CellValue?.Text ?? "", StringComparer.Ordinal);

    private static string LetterOf(Cell cell) => cell.CellReference!.Value!.TrimEnd("0123456789".ToCharArray());
}
