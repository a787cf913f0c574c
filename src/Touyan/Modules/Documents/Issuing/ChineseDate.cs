namespace Touyan.Modules.Documents.Issuing;

/// <summary>A date as papers write it.</summary>
internal static class ChineseDate
{
    public static string Of(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";
}
