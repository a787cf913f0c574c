using Touyan.Kernel;
using Touyan.Modules.Members.Roster;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Members.Overview;

/// <summary>
/// Turns counts into charts whose every bar leads to the roster with one condition more. What the filter has decided already is not parted
/// again: its bars would open other rows than they count.
/// </summary>
internal sealed class OverviewCharts(RosterFilter filter, Rules rules)
{
    private const string Unit = "名";
    private const string Han = "01";
    private const int LargestEthnicities = 9;

    public IEnumerable<ShowOverview.Part> Parts(List<ShowOverview.Group> groups)
    {
        if (filter.Kind is null)
        {
            yield return Part("正式党员", groups.Where(g => g.Kind is MemberKind.Full), filter with { Kind = MemberKind.Full });
            yield return Part(
                "预备党员",
                groups.Where(g => g.Kind is MemberKind.Probationary),
                filter with
                {
                    Kind = MemberKind.Probationary,
                }
            );
        }

        if (filter.Sex is null)
            yield return Part("女党员", groups.Where(g => g.Sex is Sex.Female), filter with { Sex = Sex.Female });

        if (filter.Ethnicity is null)
            yield return Part("少数民族", groups.Where(g => g.Ethnicity != Han), filter with { Ethnicity = RosterFilter.Minority });
    }

    public IEnumerable<Chart> Of(ShowOverview.Counts counts)
    {
        if (filter.Sex is null)
            yield return OfSexes(counts.Groups);

        if (filter.AgeBand is null)
            yield return OfAges(counts.Ages);

        if (filter.Education is null)
            yield return OfCodes("学历", "education", counts.Groups, g => g.Education, code => filter with { Education = code });

        if (filter.Occupation is null)
            yield return OfCodes("职业", "occupation", counts.Groups, g => g.Occupation, code => filter with { Occupation = code });

        if (filter.JoinedFrom is null && filter.JoinedTo is null)
            yield return OfPeriods(counts.Periods);

        if (filter.Ethnicity is null && counts.Groups.Exists(g => g.Ethnicity != Han))
            yield return OfEthnicities(counts.Groups);

        if (counts.Subordinates.Count > 0)
            yield return OfSubordinates(counts.Subordinates);
    }

    private Chart OfSexes(List<ShowOverview.Group> groups) =>
        new(
            ChartKind.Pie,
            "性别",
            Unit,
            [.. Enum.GetValues<Sex>().Select(sex => Point(Words.Of(sex), groups.Where(g => g.Sex == sex), filter with { Sex = sex }))]
        );

    private Chart OfAges(Dictionary<int, int> counts) =>
        new(
            ChartKind.Bar,
            "年龄",
            Unit,
            [.. rules.Ages().All.Select((band, i) => Point(band.Name, counts.GetValueOrDefault(i), filter with { AgeBand = band.Code }))]
        );

    private Chart OfPeriods(Dictionary<int, int> counts) =>
        new(
            ChartKind.Bar,
            "入党时间",
            Unit,
            [
                .. rules
                    .Periods()
                    .All.Select(
                        (band, i) =>
                            Point(band.Name, counts.GetValueOrDefault(i), filter with { JoinedFrom = band.From, JoinedTo = band.To })
                    ),
            ]
        );

    private Chart OfSubordinates(IReadOnlyList<SubordinateCounts.Row> rows) =>
        new(
            ChartKind.Bar,
            "下级党组织",
            Unit,
            [.. rows.Select(row => Point(row.Name, row.Count, filter with { Organization = row.Id, Below = true }))]
        );

    private Chart OfCodes(
        string title,
        string table,
        List<ShowOverview.Group> groups,
        Func<ShowOverview.Group, string?> codeOf,
        Func<string, RosterFilter> with
    )
    {
        var codes = rules.Codes(table);
        var points = codes
            .Groups.Select(group => Point(group.Name, groups.Where(g => codes.GroupOf(codeOf(g))?.Code == group.Code), with(group.Code)))
            .ToList();
        var unknown = groups.Where(g => codeOf(g) is null).ToList();
        if (unknown.Count > 0)
            points.Add(Point("未登记", unknown, with(RosterFilter.Unknown)));

        return new Chart(ChartKind.Bar, title, Unit, points);
    }

    private Chart OfEthnicities(List<ShowOverview.Group> groups) =>
        new(
            ChartKind.Bar,
            "少数民族（人数最多的几个）",
            Unit,
            [
                .. groups
                    .Where(g => g.Ethnicity != Han)
                    .GroupBy(g => g.Ethnicity, StringComparer.Ordinal)
                    .OrderByDescending(g => g.Sum(x => x.Count))
                    .Take(LargestEthnicities)
                    .Select(g => Point(rules.Codes("ethnicity").Name(g.Key)!, g, filter with { Ethnicity = g.Key })),
            ]
        );

    private static ChartPoint Point(string label, IEnumerable<ShowOverview.Group> groups, RosterFilter filter) =>
        Point(label, groups.Sum(g => g.Count), filter);

    private static ChartPoint Point(string label, int count, RosterFilter filter) => new(label, count, new RosterLink(filter).Href);

    private static ShowOverview.Part Part(string label, IEnumerable<ShowOverview.Group> groups, RosterFilter filter) =>
        new(label, groups.Sum(g => g.Count), new RosterLink(filter).Href);
}
