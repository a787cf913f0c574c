using System.ComponentModel.DataAnnotations;

namespace Touyan.Modules.Elections.Counting;

/// <summary>How pressing an election is, seen from the day on which the term runs out.</summary>
public enum Pressure
{
    [Display(Name = "任期内")]
    None = 1,

    [Display(Name = "提醒期")]
    Remind = 2,

    [Display(Name = "应请示")]
    Request = 3,

    [Display(Name = "应报人选")]
    Candidates = 4,

    [Display(Name = "已届满")]
    Overdue = 5,

    [Display(Name = "超过延期限度")]
    Alarm = 6,
}

/// <summary>A day of the timetable, and the rule it comes from.</summary>
public sealed record TimePoint(Pressure Pressure, string Title, DateOnly On, string Why, string Article);

/// <summary>The timetable of an election, from the reminder half a year ahead to the alarm a year after. Pure.</summary>
public static class Timeline
{
    /// <summary>The points before and after the day on which a term runs out.</summary>
    /// <param name="due">The day on which the term runs out, put off or not.</param>
    /// <param name="rules">Rules of today.</param>
    public static IReadOnlyList<TimePoint> Of(DateOnly due, ElectionRules rules)
    {
        var (months, request, candidates, shift) = (rules.ReminderMonths, rules.RequestDays, rules.CandidateDays, rules.MaxShiftYears);
        return
        [
            new(Pressure.Remind, "上级提醒", due.AddMonths(-months.Value), $"届满前 {months.Value} 个月", months.Article),
            new(Pressure.Request, "提出换届请示", due.AddDays(-request.Value), $"届满前 {request.Value} 天", request.Article),
            new(
                Pressure.Candidates,
                "批复候选人预备人选",
                due.AddDays(-candidates.Value),
                $"届满前 {candidates.Value} 天",
                candidates.Article
            ),
            new(Pressure.Overdue, "任期届满，应当换届", due.AddDays(1), "届满次日起", rules.MaxShiftYears.Article),
            new(Pressure.Alarm, "超过延期的限度", due.AddYears(shift.Value), $"届满 {shift.Value} 年以后", shift.Article),
        ];
    }

    /// <summary>Where a day stands in it: the last point that has come.</summary>
    public static TimePoint? At(DateOnly today, DateOnly due, ElectionRules rules) => Of(due, rules).LastOrDefault(p => p.On <= today);

    public static Pressure PressureOn(DateOnly today, DateOnly due, ElectionRules rules) =>
        At(today, due, rules)?.Pressure ?? Pressure.None;
}
