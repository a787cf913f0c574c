using Touyan.Platform.Sheets;

namespace Touyan.Tests.Platform.Sheets;

public sealed class CellTextTests
{
    [Theory]
    [InlineData(" 廖　宁\u00A0", "廖 宁")]
    [InlineData("３２９９００Ｘ", "329900X")]
    [InlineData("a\u200Bb\uFEFF", "ab")]
    [InlineData("第一行\r\n第二行", "第一行 第二行")]
    [InlineData("全角，括号（保留）", "全角，括号（保留）")]
    [InlineData("两  个空格", "两 个空格")]
    public void Text_has_one_width_one_space_and_nothing_invisible(string raw, string clean) => Assert.Equal(clean, CellText.Clean(raw));

    [Theory]
    [InlineData("1985-07-01")]
    [InlineData("1985.07.01")]
    [InlineData("1985.7.1")]
    [InlineData("1985/7/1")]
    [InlineData("1985年7月1日")]
    [InlineData("1985 年 7 月 1 日")]
    [InlineData("１９８５．０７．０１")]
    [InlineData("19850701")]
    [InlineData("1985-07-01 00:00:00")]
    [InlineData("1985-07-01T00:00:00")]
    [InlineData("\u00A01985-7-1 ")]
    public void A_day_is_read_however_offices_write_it(string text) =>
        Assert.Equal(new DateOnly(1985, 7, 1), DateReading.Of(text) is { Problem: DateProblem.None } read ? read.Day : default);

    [Theory]
    [InlineData("", DateProblem.Empty)]
    [InlineData(" 　", DateProblem.Empty)]
    [InlineData("1985-13-05", DateProblem.NotADate)]
    [InlineData("1985-02-30", DateProblem.NotADate)]
    [InlineData("不详", DateProblem.NotADate)]
    [InlineData("1985-07-01左右", DateProblem.NotADate)]
    [InlineData("07/01/1985", DateProblem.NotADate)]
    [InlineData("31234", DateProblem.NotADate)]
    [InlineData("1785-07-01", DateProblem.NotADate)]
    [InlineData("1985.07", DateProblem.DayMissing)]
    [InlineData("1985年7月", DateProblem.DayMissing)]
    [InlineData("198507", DateProblem.DayMissing)]
    [InlineData("1985", DateProblem.DayMissing)]
    [InlineData("85.07.01", DateProblem.TwoDigitYear)]
    [InlineData("850701", DateProblem.TwoDigitYear)]
    [InlineData("85年7月", DateProblem.TwoDigitYear)]
    [InlineData("7/1/85", DateProblem.TwoDigitYear)]
    public void What_is_no_day_is_named_and_never_guessed(string text, DateProblem problem) =>
        Assert.Equal(problem, DateReading.Of(text).Problem);

    [Theory]
    [InlineData(31229, DateProblem.None)]
    [InlineData(31229.5, DateProblem.None)]
    [InlineData(19850701, DateProblem.None)]
    [InlineData(1985.07, DateProblem.DayMissing)]
    [InlineData(1985, DateProblem.DayMissing)]
    [InlineData(12, DateProblem.NotADate)]
    public void Numbers_are_serial_days_or_digits(double number, DateProblem problem)
    {
        var read = DateReading.Of(SheetCell.Of(number));

        Assert.Equal(problem, read.Problem);
        Assert.Equal(problem is DateProblem.None ? new DateOnly(1985, 7, 1) : default, read.Day);
    }
}
