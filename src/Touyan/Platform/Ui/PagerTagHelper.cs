using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Touyan.Platform.Ui;

/// <summary>
/// <c>&lt;ty-pager next="@Model.Page.Next" previous="@Model.Page.Previous" total="Model.Page.Total" /&gt;</c>: the pages before and after, by cursors (<c>?cursor=</c>), filters kept.
/// </summary>
[HtmlTargetElement("ty-pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper : TagHelper
{
    public string? Next { get; set; }

    public string? Previous { get; set; }

    /// <summary>How many there are in all, where it was counted.</summary>
    public int? Total { get; set; }

    /// <summary>What is counted: 名, 个, 条.</summary>
    public string Unit { get; set; } = "条";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ty-pager");
        output.Attributes.SetAttribute("aria-label", "翻页");
        output.Content.SetHtmlContent(Html.Tag("p", null, Total is null ? "" : $"共 {Total:N0} {Unit}"));
        if (string.IsNullOrEmpty(Next) && string.IsNullOrEmpty(Previous))
            return;

        var links = Html.Tag("div", "ty-pager-links no-print").Holding(Step(Previous, "上一页", "prev"), Step(Next, "下一页", "next"));
        output.Content.AppendHtml(links);
    }

    private TagBuilder Step(string? cursor, string text, string relation) =>
        string.IsNullOrEmpty(cursor)
            ? Html.Tag("span", "btn ty-off", text).With("aria-hidden", "true")
            : Html.Link(QueryLink.With(ViewContext.HttpContext.Request, QueryLink.Cursor, cursor), text, "btn").With("rel", relation);
}
