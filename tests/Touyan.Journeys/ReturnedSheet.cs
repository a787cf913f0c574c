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
        var header = rows.First(r => Texts(r).Contains(column));
        var (wanted, why) = (Texts(header).IndexOf(column), Texts(header).IndexOf("问题说明"));
        var wrong = rows.SkipWhile(r => r != header).Skip(1).Where(r => IsOnly(Texts(r)[why], explanation)).ToList();
        foreach (var row in wrong)
        {
            var cell = row.Elements<Cell>().ElementAt(wanted);
            cell.DataType = CellValues.InlineString;
            cell.CellValue = null;
            cell.InlineString = new InlineString(new Text(value));
        }

        sheet.Save();
        return wrong.Count;
    }

    private static bool IsOnly(string explanations, string wanted) =>
        explanations.Contains(wanted, StringComparison.Ordinal) && !explanations.Contains('；', StringComparison.Ordinal);

    private static List<string> Texts(Row row) =>
        [.. row.Elements<Cell>().Select(c => c.InlineString?.InnerText ?? c.CellValue?.Text ?? "")];
}
