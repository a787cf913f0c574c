using Microsoft.EntityFrameworkCore;
using Touyan.Modules.Duties.Reckoning;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Data;

namespace Touyan.Modules.Duties.Excuses;

/// <summary>What was excused, as the reckoning needs it.</summary>
public sealed class KnownExcuses(TouyanDb db, DutyBook book, Rules rules)
{
    /// <summary>The day of the first excuse, by holder and period.</summary>
    public async Task<IReadOnlyDictionary<ExcuseKey, DateOnly>> InAsync(DutyAsk ask, CancellationToken ct)
    {
        var from = book.All.Select(d => d.EarliestTouching(ask.From, rules)).Append(ask.From).Min();
        var found = await db
            .DutyExcuses.Where(e => ask.Among.Contains(e.OrganizationId) && e.PeriodFrom >= from && e.PeriodFrom <= ask.Until)
            .Select(e => new
            {
                e.Duty,
                e.OrganizationId,
                e.MemberId,
                e.PeriodFrom,
                e.On,
            })
            .ToListAsync(ct);
        return found
            .GroupBy(e => new ExcuseKey(e.Duty, new DutyHolder(e.OrganizationId, e.MemberId), e.PeriodFrom))
            .ToDictionary(g => g.Key, g => g.Min(e => e.On));
    }
}

/// <summary>One period of one duty of one holder.</summary>
public readonly record struct ExcuseKey(string Duty, DutyHolder Holder, DateOnly From);
