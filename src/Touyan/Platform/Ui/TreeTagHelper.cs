using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Touyan.Platform.Ui;

/// <summary>
/// <c>&lt;ty-tree label="组织" nodes="Model.Nodes" search="/organizations" query="@Model.Query" /&gt;</c>: nested details, made a tree for the keyboard by <c>ty-tree.js</c>.
/// </summary>
[HtmlTargetElement("ty-tree", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TreeTagHelper : TagHelper
{
    /// <summary>What it is a tree of.</summary>
    public required string Label { get; set; }

    public required IReadOnlyList<TreeNode> Nodes { get; set; }

    /// <summary>Page that shows the tree of what was found for <c>?q=</c>; null for a tree without a search box.</summary>
    public string? Search { get; set; }

    /// <summary>What was searched for; its places are marked.</summary>
    public string? Query { get; set; }

    /// <summary>What to say when there is no node.</summary>
    public string Nothing { get; set; } = "没有找到";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ty-tree";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("data-label", Label);

        var results = Html.Tag("turbo-frame").With("id", "ty-tree-results").With("target", "_top");
        results.Holding(
            Nodes.Count > 0
                ? TreeMarkup.List(Nodes, Query).With("class", "ty-tree-root").With("aria-label", Label)
                : Html.Tag("p", "ty-note", Nothing).With("role", "status")
        );
        if (Search is null)
            output.Content.SetHtmlContent(results);
        else
            output.Content.SetHtmlContent(SearchForm(Search)).AppendHtml(results);
    }

    private TagBuilder SearchForm(string action)
    {
        var box = Html.Tag("input", "form-control")
            .With("type", "search")
            .With("name", "q")
            .With("value", Query)
            .With("autocomplete", "off");
        return Html.Tag("form", "ty-tree-search no-print")
            .With("action", action)
            .With("role", "search")
            .With("data-turbo-frame", "ty-tree-results")
            .With("data-turbo-action", "replace")
            .Holding(
                box.With("aria-label", "查找" + Label).With("placeholder", "名称或拼音首字母"),
                Html.Tag("button", "btn", "查找").With("type", "submit")
            );
    }
}

/// <summary><c>&lt;ty-tree-children of="@Model.Id" nodes="Model.Nodes" /&gt;</c>: the answer to <see cref="TreeNode.ChildrenHref"/>.</summary>
[HtmlTargetElement("ty-tree-children", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TreeChildrenTagHelper : TagHelper
{
    /// <summary>Id of the node whose children they are.</summary>
    public required string Of { get; set; }

    public required IReadOnlyList<TreeNode> Nodes { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "turbo-frame";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("id", TreeMarkup.FrameOf(Of));
        output.Attributes.SetAttribute("target", "_top");
        output.Content.SetHtmlContent(TreeMarkup.List(Nodes, query: null));
    }
}
