namespace Touyan.Platform.Sheets;

/// <summary>One row of a sheet while it is checked: what its cells say, and what is wrong with them.</summary>
public sealed class RowReading(SheetRow row, Func<string, int> columnOf)
{
    private readonly List<SheetProblem> problems = [];

    public IReadOnlyList<SheetProblem> Problems => problems;

    public bool IsRefused => problems.Exists(p => !p.IsWarning);

    public string Text(string column) => columnOf(column) is >= 0 and var at ? CellText.Clean(row[at].Text) : "";

    public void Reject(string code, string? column, string message) => problems.Add(new SheetProblem(code, column, message));

    /// <summary>Taken as it is, and to be looked at.</summary>
    public void Warn(string code, string? column, string message) => problems.Add(new SheetProblem(code, column, message, IsWarning: true));

    public void RejectIf(bool isWrong, string code, string column, string message)
    {
        if (isWrong)
            Reject(code, column, message);
    }

    /// <summary>A day, or none; rejected where something else stands there.</summary>
    public DateOnly? Day(string column)
    {
        var read = columnOf(column) is >= 0 and var at ? DateReading.Of(row[at]) : new DateReading(DateProblem.Empty);
        if (read.Problem is DateProblem.None)
            return read.Day;

        RejectIf(read.Problem is not DateProblem.Empty, column + ".not-a-date", column, "请写成 2026-07-01 样式的日期。");
        return null;
    }

    public int? Number(string column)
    {
        var text = CellText.Compact(Text(column)).TrimEnd('人', '名', '次');
        if (text.Length == 0)
            return null;

        if (int.TryParse(text, out var number))
            return number;

        Reject(column + ".not-a-number", column, "请写成数字。");
        return null;
    }
}
