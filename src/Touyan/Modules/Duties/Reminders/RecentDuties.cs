using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Duties.Own;
using Touyan.Modules.Duties.Reckoning;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Duties.Reminders;

/// <summary>What somebody is told today of duties that are not done: as each duty says who is told when. Older periods stand on the map.</summary>
public sealed class RecentDuties(DutyDesk desk, OwnDuties own, Rules rules)
{
    /// <summary>What somebody is told.</summary>
    /// <param name="Late">What became late lately.</param>
    /// <param name="Soon">What is about to be due.</param>
    /// <param name="Names">Of the organisations, as today.</param>
    public sealed record Told(
        IReadOnlyList<DutyCell> Late,
        IReadOnlyList<DutyCell> Soon,
        IReadOnlyDictionary<OrganizationId, string> Names
    );

    public async Task<Told> OfAsync(Actor by, CancellationToken ct)
    {
        var today = desk.Today;
        var since = today.AddDays(-rules.Number(DutyRules.LatelyDays, today).Value);
        var cells = new List<DutyCell>();
        var names = new Dictionary<OrganizationId, string>();
        var tops = by.Reach(DutiesPermissions.Read).Tops;
        if (tops.Count > 0)
        {
            var open = await desk.ReckonAsync(new DutyAsk(desk.InSight(by, DutiesPermissions.Read), since, today, today), ct);
            var places = await PlacesAsync(by, ct);
            cells.AddRange(open.Where(c => IsTold(c, places[c.Holder.Organization].Path, tops, today)));
            names = places.Values.ToDictionary(p => p.Id, p => p.Name);
        }

        // What he owes himself he may have been told already as one of those whom he answers for.
        var known = cells.Select(c => c.Href).ToHashSet(StringComparer.Ordinal);
        foreach (var cell in await own.SinceAsync(since, today, by, ct))
        {
            if (IsTime(cell, DutyAudience.Holder, today) && known.Add(cell.Href))
                cells.Add(cell);
        }

        return new(
            [.. cells.Where(c => c.State is DutyState.Late && c.Period.DueOn >= since)],
            [.. cells.Where(c => c.State is DutyState.Soon)],
            names
        );
    }

    /// <summary>True when somebody who answers for these subtrees is told of it today.</summary>
    internal static bool IsTold(DutyCell cell, string path, IReadOnlyList<string> tops, DateOnly today) =>
        tops.FirstOrDefault(top => OrganizationPath.IsWithin(path, top)) is { } top
        && IsTime(cell, DutyTelling.AudienceOf(path, top), today);

    private static bool IsTime(DutyCell cell, DutyAudience who, DateOnly today) =>
        cell.State is DutyState.Soon or DutyState.Late && cell.Duty.Tell.Any(t => t.Who == who && t.IsTime(cell.Period.DueOn, today));

    private async Task<Dictionary<OrganizationId, (OrganizationId Id, string Name, string Path)>> PlacesAsync(
        Actor by,
        CancellationToken ct
    )
    {
        var among = desk.InSight(by, DutiesPermissions.Read);
        var places = await desk
            .Organizations.Places.Where(p => among.Contains(p.Id))
            .Select(p => new
            {
                p.Id,
                p.Name,
                p.Path,
            })
            .ToListAsync(ct);
        return places.ToDictionary(p => p.Id, p => (p.Id, p.Name, p.Path));
    }
}
