using Touyan.Kernel;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Duties;

/// <summary>A duty that something brings about: a committee was elected, a branch was set up. Each occasion is a period of its own, until the next.</summary>
/// <param name="Occasion">As files write it: see <see cref="IDutyOccasion"/>.</param>
/// <param name="Days">Within how many days; null where a rule says.</param>
/// <param name="DaysRule">Id of a rule whose value, as the county has it on the day of the occasion, is the number of days.</param>
public sealed record DutyAfter(string Occasion, int? Days, string? DaysRule)
{
    /// <summary>Within how many days of an occasion on this day.</summary>
    public int DaysOn(DateOnly day, Rules rules) => Days ?? rules.On(day).Number(DaysRule!).Value;

    /// <summary>An occasion before this day is over, as far as a day is concerned.</summary>
    public DateOnly EarliestTouching(DateOnly day, Rules rules) => day.AddDays(-DaysOn(day, rules));

    /// <summary>Periods of one holder of which any day up to the due day lies in a span, both ends included.</summary>
    public IEnumerable<DutyPeriod> Touching(IEnumerable<DutyOccasion> happened, DateOnly from, DateOnly until, Rules rules)
    {
        var days = happened.DistinctBy(o => o.On).OrderBy(o => o.On).ToList();
        for (var at = 0; at < days.Count; at++)
        {
            var on = days[at].On;
            var last = at + 1 < days.Count ? days[at + 1].On.AddDays(-1) : DateOnly.MaxValue;
            var period = new DutyPeriod(on, last, on.AddDays(DaysOn(on, rules)), on, Rhythm: null) { Occasion = days[at].What };
            if (period.From <= until && period.DueOn >= from)
                yield return period;
        }
    }
}

/// <summary>Something that happened to an organisation, or to somebody in it, after which a duty is owed.</summary>
/// <param name="Member">To whom; null where it happened to the organisation.</param>
/// <param name="On">When.</param>
/// <param name="What">As the period is called after its day: 换届后.</param>
public sealed record DutyOccasion(MemberId? Member, DateOnly On, string What);

/// <summary>What happens in a house and is followed by duties: committee-elected. Register one for each (scoped).</summary>
public interface IDutyOccasion
{
    /// <summary>As definitions call it.</summary>
    string Word { get; }

    /// <summary>What happened to organisations in a span, both ends included. Whoever asks says to which.</summary>
    Task<ILookup<OrganizationId, DutyOccasion>> HappenedAsync(
        IQueryable<OrganizationId> among,
        DateOnly from,
        DateOnly until,
        CancellationToken ct
    );
}
