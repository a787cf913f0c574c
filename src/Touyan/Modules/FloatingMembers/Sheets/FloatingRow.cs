using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.Members;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.FloatingMembers.Sheets;

/// <summary>A row that passed: whose outflow it is, and the last contact that the sheet tells of.</summary>
internal sealed record FloatingEntry(MemberGlance Member, OutflowFacts Facts, DateOnly? HeardOn);

/// <summary>One row while it is checked.</summary>
internal sealed class FloatingRow(SheetRow row, Func<string, int> columnOf)
{
    private readonly List<SheetProblem> problems = [];

    public IReadOnlyList<SheetProblem> Problems => problems;

    public bool IsRefused => problems.Exists(p => !p.IsWarning);

    public string Text(string column) => columnOf(column) is >= 0 and var at ? CellText.Clean(row[at].Text) : "";

    public string? TextOrNull(string column) => Text(column) is { Length: > 0 } text ? text : null;

    public void Reject(string code, string? column, string message) => problems.Add(new SheetProblem(code, column, message));

    public void Warn(string code, string? column, string message) => problems.Add(new SheetProblem(code, column, message, IsWarning: true));

    /// <summary>A day, or none; rejected under <paramref name="code"/> where something else stands there.</summary>
    public DateOnly? Day(string column, string code, bool isRequired = false)
    {
        var read = columnOf(column) is >= 0 and var at ? DateReading.Of(row[at]) : new DateReading(DateProblem.Empty);
        if (read.Problem is DateProblem.None)
            return read.Day;

        if (isRequired || read.Problem is not DateProblem.Empty)
            Reject(code, column, "请写成 2026-07-01 样式的日期。");

        return null;
    }

    /// <summary>A word of an enum; <paramref name="otherwise"/> where nothing stands there.</summary>
    public TEnum? Word<TEnum>(string column, TEnum? otherwise)
        where TEnum : struct, Enum
    {
        var text = CellText.Compact(Text(column));
        if (text.Length == 0)
            return otherwise;

        foreach (var value in Enum.GetValues<TEnum>())
        {
            if (CellText.Compact(Words.Of(value)) == text)
                return value;
        }

        Reject("word.unknown", column, $"不能识别，应为{string.Join('、', Enum.GetValues<TEnum>().Select(v => Words.Of(v)))}之一。");
        return null;
    }

    public void CheckLength(string column, int most)
    {
        if (Text(column).Length > most)
            Reject("place.too-long", column, $"不能超过 {most} 个字。");
    }
}
