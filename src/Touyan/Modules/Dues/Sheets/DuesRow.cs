using System.Globalization;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Members;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Dues.Sheets;

/// <summary>One row while it is checked.</summary>
internal sealed class DuesRow(SheetRow row, Func<string, int> columnOf)
{
    public const string Name = "name";
    public const string IdNumber = "id-number";

    private readonly List<SheetProblem> problems = [];

    public IReadOnlyList<SheetProblem> Problems => problems;

    public bool IsRefused => problems.Exists(p => !p.IsWarning);

    public string Text(string column) => columnOf(column) is >= 0 and var at ? CellText.Clean(row[at].Text) : "";

    public void Reject(string code, string? column, string message) => problems.Add(new SheetProblem(code, column, message));

    public CitizenId? Number => CitizenId.TryParse(CellText.Compact(Text(IdNumber)), out var number, out _) ? number : null;

    /// <summary>The member meant; rejected when there is none in reach or the name is another.</summary>
    public MemberGlance? Member(IReadOnlyDictionary<CitizenId, MemberGlance> known)
    {
        if (Number is not { } number)
        {
            Reject("id-number.invalid", IdNumber, "公民身份号码有误，请核对。");
            return null;
        }

        if (!known.TryGetValue(number, out var member))
        {
            Reject("id-number.not-a-member", IdNumber, "台账中没有这名党员，或不在您的管理范围内。");
            return null;
        }

        if (CellText.Compact(Text(Name)) != CellText.Compact(member.Name))
            Reject("name.disagrees", Name, "姓名与党员档案不一致。");

        return member;
    }

    /// <summary>An amount in fen, or none; rejected where it is none.</summary>
    public long? Money(string column, string code, bool isRequired = false)
    {
        var text = CellText.Compact(Text(column)).Replace("元", "", StringComparison.Ordinal);
        if (text.Length == 0 && !isRequired)
            return null;

        if (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var yuan) && yuan > 0 && Fen.IsWhole(yuan))
            return Fen.Of(yuan);

        Reject(code, column, "请写成 12.50 样式的金额，以元为单位，最多两位小数。");
        return null;
    }

    public DateOnly? Day(string column, string code)
    {
        var read = columnOf(column) is >= 0 and var at ? DateReading.Of(row[at]) : new DateReading(DateProblem.Empty);
        if (read.Problem is DateProblem.None)
            return read.Day;

        Reject(code, column, "请写成 2026-07-01 样式的日期。");
        return null;
    }

    /// <summary>A word of an enum; <paramref name="otherwise"/> where nothing stands there.</summary>
    public TEnum? Word<TEnum>(string column, TEnum? otherwise)
        where TEnum : struct, Enum
    {
        var text = CellText.Compact(Text(column));
        if (text.Length == 0 && otherwise is not null)
            return otherwise;

        foreach (var value in Enum.GetValues<TEnum>())
        {
            if (CellText.Compact(Words.Of(value)) == text)
                return value;
        }

        Reject("word.unknown", column, $"不能识别，应为{string.Join('、', Enum.GetValues<TEnum>().Select(v => Words.Of(v)))}之一。");
        return null;
    }
}
