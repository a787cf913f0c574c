namespace Touyan.Kernel;

/// <summary>A result that is certain, or reckoned by Monday to Friday because the calendar of that year is not yet published.</summary>
public readonly record struct Reckoned<T>(T Value, bool IsCertain);

/// <summary>
/// Working days of China: holidays and 调休 of the years that are published. Outside them it reckons by Monday to Friday and says so; nothing here
/// guesses silently.
/// </summary>
public sealed class WorkCalendar(Period known, IReadOnlySet<DateOnly> daysOff, IReadOnlySet<DateOnly> madeUpDays)
{
    /// <summary>The days for which holidays are published.</summary>
    public Period KnownDays => known;

    /// <summary>True when holidays of that day's year are published.</summary>
    public bool Knows(DateOnly day) => known.Contains(day) || daysOff.Contains(day) || madeUpDays.Contains(day);

    /// <summary>A weekday that is no holiday, or a weekend day that is made up for one.</summary>
    public bool IsWorkingDay(DateOnly day)
    {
        if (madeUpDays.Contains(day))
            return true;

        return !daysOff.Contains(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
    }

    /// <summary>The day that is so many working days after a day (before it, if negative); the day itself does not count.</summary>
    public Reckoned<DateOnly> AddWorkingDays(DateOnly from, int count)
    {
        var (step, day, certain) = (Math.Sign(count), from, true);
        for (var left = Math.Abs(count); left > 0; left -= IsWorkingDay(day) ? 1 : 0)
        {
            day = day.AddDays(step);
            certain = certain && Knows(day);
        }

        return new(day, certain);
    }

    /// <summary>How many working days lie after one day up to and including another; negative when the second is earlier.</summary>
    public Reckoned<int> WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            var back = WorkingDaysBetween(to, from);
            return back with { Value = -back.Value };
        }

        var (count, certain) = (0, true);
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            count += IsWorkingDay(day) ? 1 : 0;
            certain = certain && Knows(day);
        }

        return new(count, certain);
    }
}
