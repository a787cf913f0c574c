using System.Globalization;

namespace Touyan.Kernel;

/// <summary>Dates as papers write them: 2026年7月1日, without leading zeros.</summary>
public static class ChineseDate
{
    /// <summary>The day: 2026年7月1日.</summary>
    public static string Of(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    /// <summary>The day; nothing where there is none.</summary>
    public static string Of(DateOnly? day) => day is { } known ? Of(known) : "";

    /// <summary>Its month: 2026年7月.</summary>
    public static string MonthOf(DateOnly day) => $"{day.Year}年{day.Month}月";

    /// <summary>A month written as 2026-07; what is no month stays as it is written.</summary>
    public static string MonthOf(string month) =>
        DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? MonthOf(first)
            : month;
}
