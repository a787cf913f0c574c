using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Duties.Reckoning;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Duties.Counties;

/// <summary>
/// Counts a county's duties of a year for whoever looks at many counties: of those the records are not asked, there would be too many. Counted as of a day that is over, so that
/// it can be counted again at any time and must come out the same.
/// </summary>
public sealed class CountDuties(TouyanDb db, DutyDesk desk, ICountyTitle title, TimeProvider clock)
{
    /// <summary>The years that are counted on a day: that of the day before, and the one before it until it was counted to its end.</summary>
    public static IReadOnlyList<int> YearsAt(DateOnly today) => [today.AddDays(-1).Year - 1, today.AddDays(-1).Year];

    /// <summary>The day as of which a year is counted today: its last one, or yesterday; null while none of it is over.</summary>
    public static DateOnly? DayOf(int year, DateOnly today)
    {
        var (yesterday, last) = (today.AddDays(-1), new DateOnly(year, 12, 31));
        return yesterday.Year < year ? null
            : yesterday < last ? yesterday
            : last;
    }

    /// <summary>Counts a year unless that was done today, or all the same: false when nothing was written, as when somebody else was quicker.</summary>
    /// <param name="year">The year.</param>
    /// <param name="again">Also where it was counted today: something was put right that happened before.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<bool> RunAsync(int year, bool again, CancellationToken ct)
    {
        var stand = await db.CountedYears.SingleOrDefaultAsync(y => y.Year == year, ct);
        if (DayOf(year, desk.Today) is not { } day || (stand?.AsOf == day && !again))
            return false;

        var tree = await desk.Organizations.TreeAsOfAsync(day, ct);
        if (tree.Count == 0)
            return false;

        var counts = await ReckonAsync(tree, new DutyYear(year, day), ct);
        if (stand is null)
            db.Add(stand = CountedYear.Of(db.County, year));

        stand.Count(day, await title.FindAsync(ct) ?? tree.Roots.First().Name, tree.Count, clock.UtcNow);
        return await SaveAsync(year, counts, ct);
    }

    /// <summary>What is kept of a year and does not come out the same: nothing when all is well.</summary>
    public async Task<IReadOnlyList<string>> CompareAsync(int year, CancellationToken ct)
    {
        if (await db.CountedYears.AsNoTracking().SingleOrDefaultAsync(y => y.Year == year, ct) is not { } stand)
            return [];

        var tree = await desk.Organizations.TreeAsOfAsync(stand.AsOf, ct);
        var counted = (await ReckonAsync(tree, new DutyYear(year, stand.AsOf), ct)).ToDictionary(c => c.Key);
        var kept = (await db.DutyCounts.AsNoTracking().Where(c => c.Year == year).ToListAsync(ct)).ToLookup(c => c.Key);
        return
        [
            .. counted
                .Keys.Union(kept.Select(k => k.Key))
                .Where(key => !kept[key].Select(c => c.Tally).SequenceEqual(counted.TryGetValue(key, out var c) ? [c.Tally] : []))
                .Select(key => $"{year} 年 {key.Month} 月 {key.Duty} {key.Place?.ToString() ?? "全县"}"),
        ];
    }

    private async Task<List<DutyCount>> ReckonAsync(OrganizationTree tree, DutyYear year, CancellationToken ct)
    {
        var among = desk.InSight(Actor.Program(db.County), DutiesPermissions.Read);
        var cells = await desk.ReckonAsync(new DutyAsk(among, year.First, year.Last, year.AsOf), ct);
        var first = tree
            .Roots.SelectMany(root => tree.ChildrenOf(root.Id))
            .SelectMany(top => tree.Subtree(top.Id).Select(below => (below.Id, Top: top)))
            .ToDictionary(b => b.Id, b => b.Top);
        var tallies = new Dictionary<CountKey, List<DutyCell>>();
        foreach (var cell in cells.Where(c => c.State is not DutyState.Ahead && tree.Find(c.Holder.Organization) is not null))
        {
            var month = MonthOf(cell.Period.DueOn, year);
            Add(new CountKey(null, cell.Duty.Id, month), cell);
            if (first.TryGetValue(cell.Holder.Organization, out var top))
                Add(new CountKey(top.Id, cell.Duty.Id, month), cell);
        }

        return
        [
            .. tallies.Select(t =>
                DutyCount.Of(db.County, year.Year, t.Key, t.Key.Place is { } p ? tree.Find(p)!.Name : null, DutyTally.Of(t.Value))
            ),
        ];

        void Add(CountKey key, DutyCell cell)
        {
            if (!tallies.TryGetValue(key, out var of))
                tallies[key] = of = [];

            of.Add(cell);
        }
    }

    // What is due before or after the year, because its period is longer, stands at the year's edge: the months add up to the year of the map.
    private static int MonthOf(DateOnly due, DutyYear year) =>
        due < year.First ? 1
        : due > year.Last ? 12
        : due.Month;

    private async Task<bool> SaveAsync(int year, IReadOnlyCollection<DutyCount> counts, CancellationToken ct)
    {
        await using var work = await UnitOfWork.BeginAsync(db, ct);
        try
        {
            // First the year: who comes second finds it counted, and writes nothing.
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException clash) when (clash is DbUpdateConcurrencyException || clash.IsUniqueViolation())
        {
            return false;
        }

        await db.DutyCounts.Where(c => c.Year == year).ExecuteDeleteAsync(ct);
        await db.BulkInsertAsync(counts, ct);
        await work.CommitAsync(ct);
        return true;
    }
}
