namespace Touyan.Kernel;

/// <summary>Dates are those of China, whatever the machine's time zone is.</summary>
public static class Clock
{
    private static readonly TimeZoneInfo China = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    extension(TimeProvider clock)
    {
        /// <summary>The day it is in Asia/Shanghai.</summary>
        public DateOnly Today => ToChinaDate(clock.GetUtcNow().UtcDateTime);

        /// <summary>The instant, UTC, as it is stored.</summary>
        public DateTime UtcNow => clock.GetUtcNow().UtcDateTime;
    }

    /// <summary>The day in Asia/Shanghai on which a UTC instant falls.</summary>
    public static DateOnly ToChinaDate(DateTime utc) => DateOnly.FromDateTime(ToChinaTime(utc));

    /// <summary>A UTC instant as wall-clock time in Asia/Shanghai.</summary>
    public static DateTime ToChinaTime(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), China);

    /// <summary>The instant, UTC, at which a day begins in Asia/Shanghai.</summary>
    public static DateTime ToUtc(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), China);
}
