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
}
