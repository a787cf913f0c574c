using Touyan.Kernel;
using Touyan.Modules.Duties.Reckoning;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Duties.Reminders;

/// <summary>What became late lately and what is about to be due, of all that a person answers for. Older periods stand on the map.</summary>
public sealed class RecentDuties(DutyDesk desk, Rules rules)
{
    public async Task<(IReadOnlyList<DutyCell> Late, IReadOnlyList<DutyCell> Soon)> OfAsync(Actor by, CancellationToken ct)
    {
        if (by.Reach(DutiesPermissions.Read).Tops.Count == 0)
            return ([], []);

        var today = desk.Today;
        var since = today.AddDays(-rules.Number(DutyRules.LatelyDays, today).Value);
        var all = await desk.ReckonAsync(new DutyAsk(desk.InSight(by, DutiesPermissions.Read), since, today, today), ct);
        return ([.. all.Where(c => c.State is DutyState.Late && c.Period.DueOn >= since)], [.. all.Where(c => c.State is DutyState.Soon)]);
    }
}
