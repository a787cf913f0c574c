using Microsoft.AspNetCore.Mvc.Rendering;

namespace Touyan.Platform.Ui;

/// <summary>Nodes of a tree as nested lists; those with children fold as details.</summary>
internal static class TreeMarkup
{
    public static string FrameOf(string id) => "tree-" + id;

    public static TagBuilder List(IReadOnlyList<TreeNode> nodes, string? query) =>
        Html.Tag("ul").Holding(nodes.Select(n => Item(n, query)));

    private static TagBuilder Item(TreeNode node, string? query)
    {
        var link = Html.Tag("a").With("href", node.Href).With("aria-current", node.IsCurrent ? "true" : null);
        Mark(link, node.Title, query);
        var note = node.Note is null ? null : Html.Tag("span", "ty-tree-note", node.Note);
        if (!node.HasChildren)
            return Html.Tag("li").Holding(Html.Tag("div", "ty-tree-row").Holding(link, note));

        var details = Html.Tag("details").With("open", node.IsOpen ? "" : null);
        var children = node.Children.Count > 0 ? List(node.Children, query) : Lazily(node);
        return Html.Tag("li").Holding(details.Holding(Html.Tag("summary", "ty-tree-row").Holding(link, note), children));
    }

    /// <summary>Brought when it comes into sight, that is when the node is opened; without scripts a link stands in its place.</summary>
    private static TagBuilder Lazily(TreeNode node) =>
        Html.Tag("turbo-frame")
            .With("id", FrameOf(node.Id))
            .With("src", node.ChildrenHref)
            .With("loading", "lazy")
            .With("target", "_top")
            .Holding(Html.Link(node.OpenHref ?? node.Href, "展开下级", "ty-tree-more"));

    private static void Mark(TagBuilder into, string text, string? query)
    {
        var at = string.IsNullOrWhiteSpace(query) ? -1 : text.IndexOf(query.Trim(), StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            into.InnerHtml.Append(text);
            return;
        }

        var end = at + query!.Trim().Length;
        into.InnerHtml.Append(text[..at]).AppendHtml(Html.Tag("mark", null, text[at..end])).Append(text[end..]);
    }
}
