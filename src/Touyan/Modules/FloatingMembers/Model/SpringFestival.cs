using System.Globalization;

namespace Touyan.Modules.FloatingMembers.Model;

/// <summary>春节: the first day of the year of the moon.</summary>
public static class SpringFestival
{
    private static readonly ChineseLunisolarCalendar Moon = new();

    /// <summary>The day of the festival in a year, within the years that the calendar knows.</summary>
    public static DateOnly Of(int year)
    {
        var (first, last) = (Moon.MinSupportedDateTime.Year, Moon.MaxSupportedDateTime.Year - 1);
        return DateOnly.FromDateTime(Moon.ToDateTime(Math.Clamp(year, first, last), 1, 1, 0, 0, 0, 0));
    }
}
