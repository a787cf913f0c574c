using Touyan.Modules.Imports.Model;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Imports.Preview;

// How the page shows what was read.
public sealed partial class ReadImportPage
{
    // On a phone, rows with mistakes show what is wrong and so many columns to tell whose row it is.
    private const int TellingColumns = 2;

    public bool IsWorking => Import.Status is ImportStatus.Checking or ImportStatus.Applying;

    public bool IsCounted => Import.Found is not null && Import.Status is not (ImportStatus.Checking or ImportStatus.Failed);

    public bool HasRows => IsCounted && Import.EmptiedAt is null;

    /// <summary>Columns of the sheet that were recognised, in the order in which they stand.</summary>
    public IReadOnlyList<(int Column, string Title)> Columns =>
        View.Found is null ? [] : [.. View.Found.Columns.Values.Distinct().Order().Select(c => (c, View.Found.Header[c]))];

    public string Doing =>
        Import.Status is ImportStatus.Applying ? $"正在写入 {Import.Accepted:N0} 行"
        : Import.Progress == 0 ? "正在读取文件"
        : "正在核对";

    public string RowsTitle =>
        View.Codes.FirstOrDefault(c => c.Code == Asked.Code) is { } code
            ? $"{code.Word}的行（{code.Rows:N0} 行）"
            : View.Show switch
            {
                "accepted" => $"通过的行（{Import.Accepted:N0} 行）",
                "warned" => $"通过但有提示的行（{Import.Warned:N0} 行）",
                "rejected" => $"未通过的行（{Import.Rejected:N0} 行）",
                _ => $"全部的行（{Import.Rows:N0} 行）",
            };

    /// <summary>The page with other rows; a filter by problem stays while one turns pages.</summary>
    public string Link(string show, string? page = null)
    {
        var code = page is not null && Asked.Code is { Length: > 0 } asked ? $"&code={Uri.EscapeDataString(asked)}" : "";
        return $"/imports/{Import.Id}?show={show}{code}{(page is null ? "" : "&" + page)}#rows";
    }

    /// <summary>Problems whose cell is in this column.</summary>
    public IReadOnlyList<SheetProblem> ProblemsAt(ReadImport.Row row, int column) =>
        [.. row.Problems.Where(p => View.Found!.ColumnOf(p.Column) == column)];

    /// <summary>What is said at the head of a row: a few words for a problem that is explained in its cell, all of it for one that has none.</summary>
    public IEnumerable<(string Text, bool IsWarning)> TellingsOf(ReadImport.Row row) =>
        row.Problems.Select(p =>
            ((View.Found!.ColumnOf(p.Column) >= 0 ? queue.WordOf(Import.Kind, p.Code) : null) ?? p.Message, p.IsWarning)
        );

    public string? MarkOf(IReadOnlyList<SheetProblem> here, ReadImport.Row row, (int Column, string Title) column) =>
        here.Any(p => !p.IsWarning) ? "ty-wrong-cell"
        : here.Count > 0 ? "ty-warned-cell"
        : row.Problems.Count > 0 && column.Column > Columns[Math.Min(TellingColumns, Columns.Count) - 1].Column ? "ty-fine-cell"
        : null;
}
