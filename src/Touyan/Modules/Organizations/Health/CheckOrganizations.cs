using Touyan.Kernel;
using Touyan.Modules.Organizations.Tree;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Organizations.Health;

/// <summary>Checks organisations against the set-up rules: facts of all of them in a handful of queries, whatever their number.</summary>
public sealed class CheckOrganizations(
    IOrganizations organizations,
    HeadCounts headCounts,
    IEnumerable<IOrganizationFacts> facts,
    Rules rules
)
{
    /// <summary>An organisation with what differs from the rules.</summary>
    public sealed record Row(OrganizationTree.Node Organization, IReadOnlyList<Finding> Findings);

    /// <summary>A finding with the address of the rows behind it and of the rule.</summary>
    public sealed record Finding(SetUpFinding What, string ProofUrl, string? RuleUrl)
    {
        /// <summary>The number of the rule without what part of it is meant: ORG-01.</summary>
        public string RuleNumber => What.RuleId.Split('.')[0];
    }

    /// <summary>Organisations with findings, and the tree that they stand in.</summary>
    public sealed record Checked(OrganizationTree Tree, IReadOnlyList<Row> Rows);

    /// <summary>All that the actor sees and that has findings, in the order of the tree.</summary>
    public async Task<Checked> AllAsync(DateOnly day, Actor by, CancellationToken ct)
    {
        var reach = by.Reach(OrganizationsPermissions.Read);
        var tree = await organizations.TreeAsOfAsync(day, ct);
        var within = organizations.Within(reach);
        var members = tree.RollUp(await headCounts.OfAsync(reach, day, ct));
        var findings = await FindingsAsync(tree, [.. tree.InOrder.Where(n => reach.Covers(n.Path))], members, within, ct);
        return new Checked(tree, [.. findings.Where(r => r.Findings.Count > 0)]);
    }

    /// <summary>One organisation as it is on a day.</summary>
    /// <param name="id">The organisation.</param>
    /// <param name="tree">Itself and what stands below it on that day, its parent too where there is one.</param>
    /// <param name="members">Members of it, with all below it.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IReadOnlyList<Finding>> OneAsync(
        OrganizationId id,
        OrganizationTree tree,
        IReadOnlyDictionary<OrganizationId, HeadCount> members,
        CancellationToken ct
    ) =>
        tree.Find(id) is { } node
            ? (await FindingsAsync(tree, [node], members, organizations.Places.Where(p => p.Id == id).Select(p => p.Id), ct))[0].Findings
            : [];

    private async Task<IReadOnlyList<Row>> FindingsAsync(
        OrganizationTree tree,
        IReadOnlyList<OrganizationTree.Node> nodes,
        IReadOnlyDictionary<OrganizationId, HeadCount> members,
        IQueryable<OrganizationId> led,
        CancellationToken ct
    )
    {
        var known = facts.ToList();
        if (known.Count == 0)
            return [.. nodes.Select(n => new Row(n, []))];

        var committees = new Dictionary<OrganizationId, CommitteeFacts>();
        foreach (var source in known)
        {
            foreach (var (id, committee) in await source.CommitteesAsync(led, tree.Day, ct))
                committees[id] = committee;
        }

        var setUp = rules.SetUp(tree.Day);
        return [.. nodes.Select(n => RowOf(n, FactsOf(tree, n, members, committees), setUp, known[0]))];
    }

    private static SetUpFacts FactsOf(
        OrganizationTree tree,
        OrganizationTree.Node node,
        IReadOnlyDictionary<OrganizationId, HeadCount> members,
        Dictionary<OrganizationId, CommitteeFacts> committees
    )
    {
        var count = members.GetValueOrDefault(node.Id);
        var committee = committees.GetValueOrDefault(node.Id);
        return new SetUpFacts
        {
            Type = node.Type,
            Sector = node.Sector,
            ParentType = node.ParentId is { } parent ? tree.Find(parent)?.Type : null,
            FullMembers = count.FullMembers,
            Members = count.Members,
            Posts = committee?.Posts ?? [],
            Seated = committee?.Seated ?? 0,
            Seats = committee?.Seats,
            ElectedOn = committee?.ElectedOn,
            DueOn = committee?.DueOn,
            PostponedFrom = committee?.PostponedFrom,
            SecretaryStandingFrom = committee?.SecretaryStandingFrom,
            Today = tree.Day,
        };
    }

    private Row RowOf(OrganizationTree.Node node, SetUpFacts asked, SetUpRules setUp, IOrganizationFacts addresses) =>
        new(
            node,
            [.. SetUpCheck.Of(asked, setUp).Select(f => new Finding(f, ProofUrl(node.Id, f.Proof, addresses), rules.AddressOf(f.RuleId)))]
        );

    private static string ProofUrl(OrganizationId id, SetUpProof proof, IOrganizationFacts addresses) =>
        proof switch
        {
            SetUpProof.Members => addresses.RosterUrl(id, withSubtree: true),
            SetUpProof.FullMembers => addresses.RosterUrl(id, withSubtree: true, fullOnly: true),
            SetUpProof.Committee or SetUpProof.Term or SetUpProof.Secretary => addresses.CommitteeUrl(id),
            SetUpProof.Units => $"/organizations/{id}",
        };
}
