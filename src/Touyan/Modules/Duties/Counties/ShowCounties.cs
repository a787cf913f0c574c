using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Duties.Reckoning;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Data;

namespace Touyan.Modules.Duties.Counties;

/// <summary>
/// 各县任务: how the counties of a prefecture or a province stand, by duty, and one county by its first level. Figures only, as they were counted; who did what stays in the county.
/// </summary>
public sealed class ShowCounties(TouyanDb db, DutyBook book, DutyDesk desk, Rules rules)
{
    public sealed record Input
    {
        [Display(Name = "县（市、区）代码")]
        public int? Code { get; init; }

        [Display(Name = "年度"), Range(2000, 2100)]
        public int? Year { get; init; }

        [Display(Name = "月份"), Range(1, 12)]
        public int? Month { get; init; }
    }

    /// <summary>The map as it is shown.</summary>
    /// <param name="Year">The year.</param>
    /// <param name="Month">One month of it; null for all.</param>
    /// <param name="County">The county whose first level it is; null for the counties of the range.</param>
    /// <param name="Duties">Columns.</param>
    /// <param name="Rows">Counties, or organisations of the first level.</param>
    /// <param name="Total">All rows together.</param>
    /// <param name="CountedTo">The day to which each county should be counted by now; null while nothing of the year is over.</param>
    /// <param name="RedShare">Above which share of what is over a cell is red.</param>
    public sealed record View(
        int Year,
        int? Month,
        Row? County,
        IReadOnlyList<(string Id, string Title)> Duties,
        IReadOnlyList<Row> Rows,
        Row Total,
        DateOnly? CountedTo,
        Cited<Share> RedShare
    );

    /// <summary>A county, or an organisation of its first level with all below.</summary>
    /// <param name="Name">Its name when it was counted.</param>
    /// <param name="County">Code of the county; null where it is none.</param>
    /// <param name="AsOf">As it stood at the end of that day; null where it is none.</param>
    /// <param name="Organizations">Organisations of the county then.</param>
    /// <param name="Tallies">By duty.</param>
    public sealed record Row(string Name, int? County, DateOnly? AsOf, int Organizations, IReadOnlyDictionary<string, DutyTally> Tallies)
    {
        public DutyTally Of(string duty) => Tallies.GetValueOrDefault(duty, DutyTally.None);
    }

    public async Task<Result<View>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var range = CountyRange.Of(by.County);
        if (!range.IsWide || (input.Code is { } asked && !range.Contains(asked)))
            return DutyRefusals.NoCounties;

        var year = input.Year ?? desk.Today.AddDays(-1).Year;
        var within = input.Code is { } one ? new CountyRange(one, one) : range;
        var stands = await db.CountedYears.OfCounties(within).Where(y => y.Year == year).OrderBy(y => y.CountyCode).ToListAsync(ct);
        if (input.Code is not null && stands.Count == 0)
            return DutyRefusals.NoCounties;

        var counts = db.DutyCounts.OfCounties(within).Where(c => c.Year == year && (input.Month == null || c.Month == input.Month));
        var rows = input.Code is null ? await CountiesAsync(stands, counts, ct) : await FirstLevelAsync(counts, ct);
        var county = input.Code is null ? null : RowOf(stands[0], await SumsAsync(counts, ct));
        var total = county ?? new Row("合计", null, null, stands.Sum(s => s.Organizations), Sum(rows));
        var duties = book.All.Where(d => total.Tallies.ContainsKey(d.Id)).DistinctBy(d => d.Id).Select(d => (d.Id, d.Title)).ToList();
        return new View(
            year,
            input.Month,
            county,
            duties,
            rows,
            total,
            CountDuties.DayOf(year, desk.Today),
            rules.On(desk.Today).Share(DutyRules.RedShare)
        );
    }

    private static async Task<List<Row>> CountiesAsync(List<CountedYear> stands, IQueryable<DutyCount> counts, CancellationToken ct)
    {
        var sums = await SumsAsync(counts, ct);
        return stands.ConvertAll(s => RowOf(s, sums));
    }

    private static Row RowOf(CountedYear stand, IReadOnlyList<CountSum> sums) =>
        new(stand.Name, stand.CountyCode, stand.AsOf, stand.Organizations, Tallies(sums.Where(s => s.County == stand.CountyCode)));

    private static async Task<List<CountSum>> SumsAsync(IQueryable<DutyCount> counts, CancellationToken ct) =>
        await counts
            .Where(c => c.OrganizationId == null)
            .GroupBy(c => new { c.CountyCode, c.Duty })
            .Select(g => new CountSum
            {
                County = g.Key.CountyCode,
                Duty = g.Key.Duty,
                Done = g.Sum(c => c.Done),
                DoneLate = g.Sum(c => c.DoneLate),
                Late = g.Sum(c => c.Late),
                Soon = g.Sum(c => c.Soon),
                Due = g.Sum(c => c.Due),
                Excused = g.Sum(c => c.Excused),
            })
            .ToListAsync(ct);

    private static async Task<List<Row>> FirstLevelAsync(IQueryable<DutyCount> counts, CancellationToken ct)
    {
        var found = await counts.Where(c => c.OrganizationId != null).OrderBy(c => c.Place).ThenBy(c => c.OrganizationId).ToListAsync(ct);
        return
        [
            .. found
                .GroupBy(c => c.OrganizationId)
                .Select(g => new Row(g.First().Place!, null, null, 0, Added(g.Select(c => KeyValuePair.Create(c.Duty, c.Tally))))),
        ];
    }

    private static Dictionary<string, DutyTally> Tallies(IEnumerable<CountSum> sums) =>
        sums.ToDictionary(s => s.Duty, s => new DutyTally(s.Done, s.DoneLate, s.Late, s.Soon, s.Due, s.Excused), StringComparer.Ordinal);

    private static Dictionary<string, DutyTally> Sum(IEnumerable<Row> rows) => Added(rows.SelectMany(r => r.Tallies));

    private static Dictionary<string, DutyTally> Added(IEnumerable<KeyValuePair<string, DutyTally>> tallies) =>
        tallies
            .GroupBy(t => t.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Aggregate(DutyTally.None, (sum, t) => sum + t.Value), StringComparer.Ordinal);

    private sealed record CountSum
    {
        public int County { get; init; }

        public string Duty { get; init; } = "";

        public int Done { get; init; }

        public int DoneLate { get; init; }

        public int Late { get; init; }

        public int Soon { get; init; }

        public int Due { get; init; }

        public int Excused { get; init; }
    }
}
