using Touyan.Kernel;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Members.Rosters;

/// <summary>What to call the ways in which a number or a date can be wrong.</summary>
internal static class RosterMessages
{
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
