using Touyan.Kernel;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Organizations.Tree;

/// <summary>Organisations as nodes of the tree on the page: two levels at once, the rest when it is opened, or all that leads to what was found.</summary>
internal sealed class OrganizationNodes(FindOrganizations.View view, string query)
{
    /// <summary>More finds than this are not drawn.</summary>
    public const int MostFound = 300;

    /// <summary>The tops and what stands directly below them; beside it the way to one organisation, opened for those without scripts.</summary>
    public IReadOnlyList<TreeNode> Overview(OrganizationId? opened)
    {
        var way = opened is { } id ? view.Tree.PathTo(id).Select(n => n.Id).ToHashSet() : [];
        return [.. view.Tree.Roots.Select(root => Drawn(root, way.Append(root.Id).ToHashSet()))];
    }

    /// <summary>What was found, with the way to it.</summary>
    public IReadOnlyList<TreeNode> Found()
    {
        var shown = view.Found!.Take(MostFound).SelectMany(n => view.Tree.PathTo(n.Id)).Select(n => n.Id).ToHashSet();
        return [.. view.Tree.Roots.Where(n => shown.Contains(n.Id)).Select(n => DrawnAmong(n, shown))];
    }

    public IReadOnlyList<TreeNode> Children(OrganizationId parent) => [.. view.Tree.ChildrenOf(parent).Select(n => Drawn(n, []))];

    private TreeNode Drawn(OrganizationTree.Node node, HashSet<OrganizationId> open)
    {
        var children = view.Tree.ChildrenOf(node.Id).ToList();
        var drawn = Plain(node, children.Count);
        if (children.Count == 0)
            return drawn;

        return open.Contains(node.Id)
            ? drawn with
            {
                IsOpen = true,
                Children = [.. children.Select(c => Drawn(c, open))],
            }
            : drawn with
            {
                ChildrenHref = $"/organizations/{node.Id}/children{query}",
                OpenHref = OpenHref(node),
            };
    }

    private TreeNode DrawnAmong(OrganizationTree.Node node, HashSet<OrganizationId> shown)
    {
        var children = view.Tree.ChildrenOf(node.Id).ToList();
        var within = children.Where(c => shown.Contains(c.Id)).Select(c => DrawnAmong(c, shown)).ToList();
        var drawn = Plain(node, children.Count);
        if (within.Count > 0)
            return drawn with { IsOpen = true, Children = within };

        return children.Count == 0
            ? drawn
            : drawn with
            {
                ChildrenHref = $"/organizations/{node.Id}/children{query}",
                OpenHref = OpenHref(node),
            };
    }

    private TreeNode Plain(OrganizationTree.Node node, int children) =>
        new(node.Id.ToString(), node.Name, $"/organizations/{node.Id}{query}") { Note = NoteOf(node, children) };

    private string NoteOf(OrganizationTree.Node node, int children)
    {
        var parts = new List<string> { Words.Of(node.Type) };
        if (children > 0)
            parts.Add($"下级 {children}");

        if (view.Members.TryGetValue(node.Id, out var count))
            parts.Add($"党员 {count.Members:N0}");

        return string.Join(" · ", parts);
    }

    private string OpenHref(OrganizationTree.Node node) =>
        $"/organizations{(query.Length == 0 ? "?" : query + "&")}open={node.Id}#tree-{node.Id}";
}
