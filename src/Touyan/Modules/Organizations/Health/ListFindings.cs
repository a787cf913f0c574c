using Touyan.Kernel;
using Touyan.Modules.Organizations.Tree;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Organizations.Health;

/// <summary>All findings in sight, counted by rule and by the organisations directly below the top.</summary>
public sealed class ListFindings(CheckOrganizations check, TimeProvider clock)
{
    public sealed record Input
    {
        /// <summary>Id of a rule.</summary>
        public string? Rule { get; init; }

        /// <summary>An organisation: itself and all below it.</summary>
        public OrganizationId? Below { get; init; }

        public Strength? Strength { get; init; }
    }

    public sealed record View(
        IReadOnlyList<Line> Lines,
        IReadOnlyList<RuleCount> Rules,
        IReadOnlyList<PlaceCount> Places,
        int Organizations
    );

    /// <summary>A finding with its organisation and where that belongs.</summary>
    public sealed record Line(OrganizationTree.Node Organization, OrganizationTree.Node Place, CheckOrganizations.Finding Finding);

    public sealed record RuleCount(string RuleId, string Article, int Count);

    public sealed record PlaceCount(OrganizationTree.Node Place, int Count);

    public async Task<View> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var checkedAll = await check.AllAsync(clock.Today, by, ct);
        var tree = checkedAll.Tree;
        var all = checkedAll
            .Rows.SelectMany(row => row.Findings.Select(f => new Line(row.Organization, PlaceOf(tree, row.Organization), f)))
            .ToList();
        var lines = all.Where(l => Fits(l, input, tree)).ToList();
        return new View(
            lines,
            [
                .. all.GroupBy(l => (l.Finding.What.RuleId, l.Finding.What.Article))
                    .Select(g => new RuleCount(g.Key.RuleId, g.Key.Article, g.Count()))
                    .OrderByDescending(r => r.Count)
                    .ThenBy(r => r.RuleId, StringComparer.Ordinal),
            ],
            [.. all.GroupBy(l => l.Place).Select(g => new PlaceCount(g.Key, g.Count()))],
            lines.Select(l => l.Organization.Id).Distinct().Count()
        );
    }

    private static bool Fits(Line line, Input input, OrganizationTree tree) =>
        (input.Rule is null || line.Finding.What.RuleId == input.Rule)
        && (input.Strength is null || line.Finding.What.Strength == input.Strength)
        && (input.Below is not { } top || tree.PathTo(line.Organization.Id).Any(n => n.Id == top));

    // The town or system that it belongs to: the organisation directly below the county's top, or the top itself.
    private static OrganizationTree.Node PlaceOf(OrganizationTree tree, OrganizationTree.Node node)
    {
        var path = tree.PathTo(node.Id);
        return path.Count > 1 ? path[1] : path[0];
    }
}
