using Touyan.Kernel;

namespace Touyan.Modules.Duties.Reckoning;

/// <summary>What of a period is judged.</summary>
/// <param name="Period">The period.</param>
/// <param name="Times">How many records it needs.</param>
/// <param name="GraceDays">Days after the due day within which a record may be entered.</param>
/// <param name="SoonDays">Days before the due day from which it is about to be due.</param>
/// <param name="ExcusedOn">The day of an excuse; null when there is none.</param>
internal readonly record struct DutyQuestion(DutyPeriod Period, int Times, int GraceDays, int SoonDays, DateOnly? ExcusedOn);

/// <summary>Judges how a duty stands: values in, value out.</summary>
internal static class DutyJudgement
{
    /// <summary>How many of the records count as of a day: those of the period that were known by then.</summary>
    public static int Counted(DutyPeriod period, IEnumerable<DutyMark> marks, DateOnly asOf) =>
        marks.Count(m => m.Counts(period) && m.KnownOn <= asOf);

    public static DutyState Of(DutyQuestion asked, IEnumerable<DutyMark> marks, DateOnly asOf)
    {
        var period = asked.Period;
        var known = marks.Where(m => m.Counts(period) && m.KnownOn <= asOf).Select(m => m.KnownOn).Order().ToList();
        if (known.Count >= asked.Times)
            return known[asked.Times - 1] > period.DueOn.AddDays(asked.GraceDays) ? DutyState.DoneLate : DutyState.Done;

        if (asked.ExcusedOn <= asOf)
            return DutyState.Excused;

        if (asOf > period.DueOn)
            return DutyState.Late;

        if (asOf < period.From)
            return DutyState.Ahead;

        return asOf >= period.DueOn.AddDays(-asked.SoonDays) ? DutyState.Soon : DutyState.Due;
    }

    /// <summary>
    /// True when the holder owes the period: he was one on its first day, and still is on the due day or, before it, on the day it is looked at. Who came in the middle
    /// begins with the next; who went before the due day owes nothing any more.
    /// </summary>
    public static bool Owes(IEnumerable<Period> spells, DutyPeriod period, DateOnly asOf)
    {
        var end = asOf < period.DueOn ? Later(asOf, period.From) : period.DueOn;
        return Joined(spells).Any(s => s.Contains(period.From) && s.Contains(end));
    }

    /// <summary>Days on which both hold.</summary>
    public static IEnumerable<Period> Both(IEnumerable<Period> some, IReadOnlyCollection<Period> others) =>
        some.SelectMany(s => others.Select(o => new Period(Later(s.From, o.From), Earlier(s.To, o.To)))).Where(p => !p.IsEmpty);

    /// <summary>Spells that touch or overlap made one: an organisation renamed in the middle was there all along.</summary>
    public static IReadOnlyList<Period> Joined(IEnumerable<Period> spells)
    {
        var joined = new List<Period>();
        foreach (var spell in spells.Where(s => !s.IsEmpty).OrderBy(s => s.From))
        {
            if (joined is [.., var last] && (last.To is not { } to || spell.From <= to))
                joined[^1] = last with { To = last.To is null || spell.To is null ? null : Later(last.To.Value, spell.To.Value) };
            else
                joined.Add(spell);
        }

        return joined;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other : one;
}

/// <summary>A record as the judgement needs it.</summary>
/// <param name="On">When it happened.</param>
/// <param name="KnownOn">The day in China on which it became evidence.</param>
public readonly record struct DutyMark(DateOnly On, DateOnly KnownOn)
{
    public bool Counts(DutyPeriod period) => On >= period.CountsFrom && On <= period.Last;
}
