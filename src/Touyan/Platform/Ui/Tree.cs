namespace Touyan.Platform.Ui;

/// <summary>A node of a tree as it is shown.</summary>
/// <param name="Id">Unique on the page.</param>
/// <param name="Title">Its name.</param>
/// <param name="Href">Its page.</param>
public sealed record TreeNode(string Id, string Title, string Href)
{
    /// <summary>A few quiet words after the name: 12 个支部.</summary>
    public string? Note { get; init; }

    /// <summary>Children that are already here.</summary>
    public IReadOnlyList<TreeNode> Children { get; init; } = [];

    /// <summary>Where the children are brought from when it is first opened: a page that answers with <c>&lt;ty-tree-children&gt;</c>. Null when they are here or there are none.</summary>
    public string? ChildrenHref { get; init; }

    /// <summary>The page with this node open, for those without scripts.</summary>
    public string? OpenHref { get; init; }

    public bool IsOpen { get; init; }

    /// <summary>The page at hand is about this one.</summary>
    public bool IsCurrent { get; init; }

    public bool HasChildren => Children.Count > 0 || ChildrenHref is not null;
}
