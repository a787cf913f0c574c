using Touyan.Kernel;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Members.Rosters;

/// <summary>What to call the ways in which a number or a date can be wrong.</summary>
internal static class RosterMessages
{
    /// <summary>Short words for the codes, for counts and filters.</summary>
    public static IReadOnlyDictionary<string, string> Words { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name.required"] = "没有姓名",
            ["name.invalid-characters"] = "姓名含异常字符",
            ["name.too-long"] = "姓名过长",
            ["id-number.required"] = "没有身份号码",
            ["id-number.not-text"] = "身份号码被存成数字",
            ["id-number.length"] = "身份号码位数不对",
            ["id-number.fifteen-digits"] = "15 位旧身份号码",
            ["id-number.invalid-characters"] = "身份号码含异常字符",
            ["id-number.birth-date"] = "身份号码出生日期有误",
            ["id-number.check-digit"] = "身份号码校验位不符",
            ["id-number.duplicate-in-file"] = "表内身份号码重复",
            ["id-number.already-registered"] = "已有党员登记",
            ["sex.unknown"] = "性别不能识别",
            ["sex.disagrees-with-id-number"] = "性别与身份号码不一致",
            ["birth-date.disagrees-with-id-number"] = "出生日期与身份号码不一致",
            ["birth-date.not-a-date"] = "出生日期无效",
            ["birth-date.two-digit-year"] = "出生日期年份不全",
            ["ethnicity.required"] = "没有民族",
            ["ethnicity.unknown"] = "民族不能识别",
            ["education.unknown"] = "学历不能识别",
            ["admission-date.required"] = "没有入党日期",
            ["admission-date.not-a-date"] = "入党日期无效",
            ["admission-date.day-missing"] = "入党日期缺日",
            ["admission-date.two-digit-year"] = "入党日期年份不全",
            ["admission-date.in-future"] = "入党日期晚于今天",
            ["admission-date.under-18"] = "入党时不满 18 周岁",
            ["conversion-date.not-a-date"] = "转正日期无效",
            ["conversion-date.day-missing"] = "转正日期缺日",
            ["conversion-date.two-digit-year"] = "转正日期年份不全",
            ["conversion-date.in-future"] = "转正日期晚于今天",
            ["conversion-date.before-probation-ends"] = "预备期未满即转正",
            ["conversion-date.on-probationary-member"] = "预备党员填了转正日期",
            ["member-kind.required"] = "没有党员类别",
            ["member-kind.unknown"] = "党员类别不能识别",
            ["organization.required"] = "没有所在党支部",
            ["organization.not-found"] = "找不到党组织",
            ["organization.ambiguous"] = "党组织名称不唯一",
            ["organization.not-a-branch"] = "不是党支部",
            ["occupation.unknown"] = "岗位不在职业分类中",
            ["phone.unreadable"] = "手机号码没有记入",
            ["member-kind.probation-overdue"] = "预备期早已届满",
            ["conversion-date.required"] = "没有转正日期",
        };

    public static (string Code, string Message) Of(CitizenIdProblem problem) =>
        problem switch
        {
            CitizenIdProblem.Empty => ("required", "没有填写公民身份号码。"),
            CitizenIdProblem.Length => ("length", "公民身份号码应为 18 位。"),
            CitizenIdProblem.FifteenDigits => ("fifteen-digits", "这是 15 位旧号码，请填写 18 位公民身份号码。"),
            CitizenIdProblem.Characters => ("invalid-characters", "公民身份号码中有数字以外的字符（只有末位可以是 X）。"),
            CitizenIdProblem.BirthDate => ("birth-date", "公民身份号码中的出生日期不存在。"),
            CitizenIdProblem.CheckDigit => ("check-digit", "公民身份号码校验位不符，请核对是否抄错。"),
            CitizenIdProblem.None => throw new ArgumentOutOfRangeException(nameof(problem)),
        };

    public static (string Code, string Message) Of(DateProblem problem, RosterColumn column) =>
        problem switch
        {
            DateProblem.Empty => ("required", $"没有填写{column.Title()}。"),
            DateProblem.NotADate => ("not-a-date", $"{column.Title()}不是有效的日期，请写成 2020-07-01 的样式。"),
            DateProblem.DayMissing => ("day-missing", $"{column.Title()}没有写到日，请补全年月日。"),
            DateProblem.TwoDigitYear => ("two-digit-year", $"{column.Title()}的年份只有两位，请写四位年份。"),
            DateProblem.None => throw new ArgumentOutOfRangeException(nameof(problem)),
        };
}
