using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Assessing;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Members;

namespace Touyan.Modules.Dues;

/// <summary>
/// Part of the door: whoever notes that a member paid elsewhere (<see cref="IPaidElsewhere"/>) says so here. What was assessed at home for these months and is not paid is put right;
/// months to come are assessed so by themselves.
/// </summary>
public sealed class DuesElsewhere(DuesDesk desk, UnpaidMonths unpaid)
{
    /// <summary>Puts the months right in the unit of work at hand, which the caller saves.</summary>
    /// <param name="member">Who paid.</param>
    /// <param name="months">First days of the first and of the last month of each payment.</param>
    /// <param name="by">Who noted it.</param>
    /// <param name="ct">Ends it.</param>
    public async Task NoteAsync(
        MemberGlance member,
        IReadOnlyCollection<(DateOnly From, DateOnly To)> months,
        Actor by,
        CancellationToken ct
    )
    {
        var corrected = await unpaid.PutRightAsync(
            member.Id,
            by.County,
            month =>
                month.Row.Ground is not DuesGround.NotOwed && months.Any(m => m.From <= month.Row.Month && month.Row.Month <= m.To)
                    ? DuesAssessment.Elsewhere(month.Wanted, desk.RulesOf(month.Row.Month).Place.Id)
                    : null,
            ct
        );
        if (corrected.Count > 0)
            desk.Record(by, DuesActs.Elsewhere, member, reason: null, DuesMonth.Text(corrected));
    }

    /// <summary>What was noted turns out to be wrong: these months are owed at home again, as the bases and reliefs of each say. In the unit of work at hand, which the caller saves.</summary>
    /// <param name="member">Who did not pay elsewhere after all.</param>
    /// <param name="months">First days of the first and of the last month.</param>
    /// <param name="by">Who takes it back.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Null when it is done; refused where a month has no basis to be reckoned from, and then nothing may be saved.</returns>
    public async Task<Refusal?> TakeBackAsync(MemberGlance member, (DateOnly From, DateOnly To) months, Actor by, CancellationToken ct)
    {
        var bases = await desk.Db.DuesBases.AsNoTracking().Where(b => b.MemberId == member.Id).ToListAsync(ct);
        var reliefs = await desk.Db.DuesReliefs.AsNoTracking().Where(r => r.MemberId == member.Id).ToListAsync(ct);
        DateOnly? missing = null;
        var corrected = await unpaid.PutRightAsync(
            member.Id,
            by.County,
            month =>
                month.Row.Ground is not DuesGround.Elsewhere || month.Row.Month < months.From || months.To < month.Row.Month
                    ? null
                    : Again(month),
            ct
        );
        if (missing is { } bare)
            return DuesRefusals.NoBasisFor(bare);

        if (corrected.Count > 0)
            desk.Record(by, DuesActs.OwedAgain, member, reason: null, DuesMonth.Text(corrected));

        return null;

        DuesAssessment? Again(UnpaidMonth month)
        {
            var relief = reliefs.Where(r => r.HoldsIn(month.Row.Month)).MaxBy(r => (r.ApprovedOn, r.Id));
            if (bases.SingleOrDefault(b => b.HoldsIn(month.Row.Month)) is { } basis)
                return DuesAssessment.Of(month.Wanted, basis, relief, desk.RulesOf(month.Row.Month));

            missing ??= month.Row.Month;
            return null;
        }
    }
}
