using Touyan.Kernel;

namespace Touyan.Modules.Organizations;

/// <summary>The organisations of a county on one day, with who stood below whom on that day. Built in memory: a county has some thousands.</summary>
public sealed class OrganizationTree
{
    private readonly Dictionary<OrganizationId, Node> nodes;
    private readonly ILookup<OrganizationId?, Node> children;

    public OrganizationTree(DateOnly day, IEnumerable<Node> nodes)
    {
        Day = day;
        this.nodes = nodes.ToDictionary(n => n.Id);
        children = this
            .nodes.Values.OrderBy(n => n.Code ?? "~", StringComparer.Ordinal)
            .ThenBy(n => n.NameKey, StringComparer.Ordinal)
            .ToLookup(n => n.ParentId is { } p && this.nodes.ContainsKey(p) ? n.ParentId : null);
    }

    /// <summary>An organisation as it was on the day.</summary>
    public sealed record Node
    {
        public required OrganizationId Id { get; init; }
        public OrganizationId? ParentId { get; init; }
        public string? Code { get; init; }
        public required string Name { get; init; }
        public string NameKey { get; init; } = "";
        public string Initials { get; init; } = "";
        public OrganizationType Type { get; init; }
        public string Sector { get; init; } = "";

        /// <summary>Today's path: what decides who may see it.</summary>
        public string Path { get; init; } = "";
    }

    public DateOnly Day { get; }

    public int Count => nodes.Count;

    public IEnumerable<Node> All => nodes.Values;

    public IEnumerable<Node> Roots => children[null];

    /// <summary>Parents before their children, siblings in order.</summary>
    public IEnumerable<Node> InOrder => Roots.SelectMany(root => Subtree(root.Id));

    public Node? Find(OrganizationId id) => nodes.GetValueOrDefault(id);

    public IEnumerable<Node> ChildrenOf(OrganizationId id) => children[id];

    /// <summary>The organisation and all below it on that day.</summary>
    public IEnumerable<Node> Subtree(OrganizationId top)
    {
        if (Find(top) is not { } first)
            yield break;

        var waiting = new Stack<Node>([first]);
        while (waiting.TryPop(out var node))
        {
            yield return node;
            foreach (var child in children[node.Id].Reverse())
                waiting.Push(child);
        }
    }

    /// <summary>For every organisation the sum over itself and all below it; what has nothing is left out.</summary>
    public IReadOnlyDictionary<OrganizationId, HeadCount> RollUp(IReadOnlyDictionary<OrganizationId, HeadCount> direct)
    {
        var sums = new Dictionary<OrganizationId, HeadCount>(direct.Count * 2);
        foreach (var (id, count) in direct)
        {
            for (var node = Find(id); node is not null; node = node.ParentId is { } up ? Find(up) : null)
                sums[node.Id] = sums.GetValueOrDefault(node.Id) + count;
        }

        return sums;
    }

    /// <summary>From the top down to the organisation itself.</summary>
    public IReadOnlyList<Node> PathTo(OrganizationId id)
    {
        var path = new List<Node>();
        for (var node = Find(id); node is not null && path.Count < 64; node = node.ParentId is { } up ? Find(up) : null)
            path.Insert(0, node);

        return path;
    }
}
