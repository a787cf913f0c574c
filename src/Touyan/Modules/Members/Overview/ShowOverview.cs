using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Roster;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Members.Overview;

/// <summary>概览: what the members of a roster are made up of. Each figure opens the roster with the same conditions, and counts what that shows.</summary>
public sealed class ShowOverview(RosterQuery rosters, IOrganizations organizations, Rules rules)
{
    /// <summary>The whole, its main parts, and the charts.</summary>
    public sealed record View(int Total, IReadOnlyList<Part> Parts, IReadOnlyList<Chart> Charts);

    /// <summary>A part of the whole that opens its rows.</summary>
    public sealed record Part(string Label, int Count, string Href);

    public async Task<Result<View>> RunAsync(RosterFilter filter, Actor by, CancellationToken ct)
    {
        var asked = await rosters.BuildAsync(filter, by, MembersPermissions.Read, ct);
        if (asked.Refusal is { } refusal)
            return refusal;

        var (roster, day, place) = asked.Value;
        var counts = new Counts(
            await GroupsAsync(roster, ct),
            await CountAsync(roster, BandIndex.Of(rules.Ages(), day), ct),
            await CountAsync(roster, BandIndex.Of(rules.Periods()), ct),
            filter.Below ? await new SubordinateCounts(organizations).RunAsync(roster, place, day, by, ct) : []
        );
        var charts = new OverviewCharts(filter, rules);
        return new View(counts.Groups.Sum(g => g.Count), [.. charts.Parts(counts.Groups)], [.. charts.Of(counts)]);
    }

    /// <summary>What was counted: bands by their place in the rule book.</summary>
    internal sealed record Counts(
        List<Group> Groups,
        Dictionary<int, int> Ages,
        Dictionary<int, int> Periods,
        IReadOnlyList<SubordinateCounts.Row> Subordinates
    );

    /// <summary>How many share all of these.</summary>
    internal sealed record Group
    {
        public required Sex Sex { get; init; }
        public required MemberKind Kind { get; init; }
        public string? Education { get; init; }
        public string? Occupation { get; init; }
        public required string Ethnicity { get; init; }
        public required int Count { get; init; }
    }

    private static Task<List<Group>> GroupsAsync(IQueryable<OnRoster> roster, CancellationToken ct) =>
        roster
            .GroupBy(r => new
            {
                r.Member.Sex,
                r.Kind,
                r.Member.Education,
                r.Member.Occupation,
                r.Member.Ethnicity,
            })
            .Select(g => new Group
            {
                Sex = g.Key.Sex,
                Kind = g.Key.Kind,
                Education = g.Key.Education,
                Occupation = g.Key.Occupation,
                Ethnicity = g.Key.Ethnicity,
                Count = g.Count(),
            })
            .ToListAsync(ct);

    private static async Task<Dictionary<int, int>> CountAsync(
        IQueryable<OnRoster> roster,
        System.Linq.Expressions.Expression<Func<OnRoster, int>> band,
        CancellationToken ct
    ) => await roster.GroupBy(band).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
}
