using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Duties.Reckoning;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Duties.Map;

/// <summary>任务全图: organisations × duties of a year, each cell with what is done and late and the rows behind it. One level of the tree at a time.</summary>
public sealed class ShowDutyMap(DutyDesk desk, DutyBook book, Rules rules)
{
    public sealed record Input
    {
        public OrganizationId? Of { get; init; }

        [Display(Name = "年度"), Range(2000, 2100)]
        public int? Year { get; init; }

        [Display(Name = "截至"), DataType(DataType.Date)]
        public DateOnly? On { get; init; }
    }

    /// <summary>The map as it is shown.</summary>
    /// <param name="Top">The organisation whose level it is; null for all that is in sight.</param>
    /// <param name="Year">Year and day.</param>
    /// <param name="Duties">Columns.</param>
    /// <param name="Rows">Organisations.</param>
    /// <param name="RedShare">Above which share of what is over a cell is red.</param>
    public sealed record View(
        OrganizationPlace? Top,
        DutyYear Year,
        IReadOnlyList<(string Id, string Title)> Duties,
        IReadOnlyList<Row> Rows,
        Cited<Share> RedShare
    );

    /// <summary>An organisation with all below it, or by itself.</summary>
    /// <param name="Id">The organisation.</param>
    /// <param name="Name">Its name today.</param>
    /// <param name="IsOwn">The top of the level by itself.</param>
    /// <param name="HasBelow">Whether it opens.</param>
    /// <param name="Tallies">By duty.</param>
    public sealed record Row(OrganizationId Id, string Name, bool IsOwn, bool HasBelow, IReadOnlyDictionary<string, DutyTally> Tallies)
    {
        public DutyTally Of(string duty) => Tallies.GetValueOrDefault(duty, DutyTally.None);
    }

    public async Task<Result<View>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var top = input.Of is { } id ? await desk.FindAsync(id, by, ct) : null;
        if (input.Of is not null && top is null)
            return DutyRefusals.NoOrganization;

        var year = DutyYear.Of(input.Year, input.On, desk.Today);
        var tree = await desk.Organizations.TreeAsOfAsync(year.AsOf, by, DutiesPermissions.Read, ct);
        // Whoever answers for one committee begins with what is below it.
        if (top is null && tree.Roots.ToList() is [var only] && tree.ChildrenOf(only.Id).Any())
            top = await desk.FindAsync(only.Id, by, ct);

        var cells = await desk.ReckonAsync(
            new DutyAsk(desk.InSight(by, DutiesPermissions.Read, top), year.First, year.Last, year.AsOf),
            ct
        );
        var byPlace = cells.Where(c => c.State is not DutyState.Ahead).ToLookup(c => c.Holder.Organization);
        var shown = top is { } place && tree.Find(place.Id) is { } node ? tree.ChildrenOf(node.Id) : tree.Roots;
        var rows = shown.Select(n => RowOf(tree, n, byPlace)).ToList();
        if (top is not null && tree.Find(top.Id) is not null)
            rows.Insert(0, new Row(top.Id, top.Name, IsOwn: true, HasBelow: false, Tallies(byPlace[top.Id])));

        var owed = cells.Select(c => c.Duty.Id).ToHashSet(StringComparer.Ordinal);
        var duties = book.All.Where(d => owed.Contains(d.Id)).DistinctBy(d => d.Id).Select(d => (d.Id, d.Title)).ToList();
        return new View(top, year, duties, rows, rules.On(year.AsOf).Share(DutyRules.RedShare));
    }

    private static Row RowOf(OrganizationTree tree, OrganizationTree.Node node, ILookup<OrganizationId, DutyCell> cells)
    {
        var below = tree.Subtree(node.Id).ToList();
        return new Row(node.Id, node.Name, IsOwn: false, below.Count > 1, Tallies(below.SelectMany(n => cells[n.Id])));
    }

    private static Dictionary<string, DutyTally> Tallies(IEnumerable<DutyCell> cells) =>
        cells.GroupBy(c => c.Duty.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, DutyTally.Of, StringComparer.Ordinal);
}
