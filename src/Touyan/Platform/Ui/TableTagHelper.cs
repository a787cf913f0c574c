using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Touyan.Platform.Ui;

/// <summary>
/// <c>&lt;ty-table caption="党员" sort="@Model.Sort"&gt;thead, tbody&lt;/ty-table&gt;</c>. Each cell says its column in <c>data-label</c>: on a phone a row becomes a card.
/// </summary>
[HtmlTargetElement("ty-table")]
public sealed class TableTagHelper : TagHelper
{
    /// <summary>What the rows are; read out before the table.</summary>
    public required string Caption { get; set; }

    /// <summary>Caption only for those who listen, where a heading stands right above.</summary>
    public bool HideCaption { get; set; }

    /// <summary>With more columns than a screen holds: kept narrow, the first two stay in sight while the others are moved past.</summary>
    public bool Wide { get; set; }

    /// <summary>Organisations × columns of short cells: many columns, their heads broken into lines, the first one in sight while the others are moved past.</summary>
    public bool Map { get; set; }

    /// <summary>Column sorted by, with a minus before it when downwards; else what the address says.</summary>
    public string? Sort { get; set; }

    /// <summary>
    /// Stands behind every table, for the style sheet: a long page comes in parts, and until the last row is there nobody knows how wide the columns will be.
    /// Without it the rows that came first would jump under the reader's eyes.
    /// </summary>
    internal static IHtmlContent End => Html.Tag("span", "ty-table-end").With("hidden", "hidden");

    public override void Init(TagHelperContext context) => context.Items[typeof(TableTagHelper)] = this;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "table";
        output.Attributes.SetAttribute("class", "ty-table ty-cards");
        // Scrolls sideways where it is too wide; whoever has only a keyboard must be able to get in and scroll.
        var shape =
            Map ? " ty-map"
            : Wide ? " ty-wide"
            : "";
        var wrap = Html.Tag("div", "ty-table-wrap ty-cards-wrap" + shape)
            .With("tabindex", "0")
            .With("role", "region")
            .With("aria-label", Caption);
        output.PreElement.SetHtmlContent(wrap.RenderStartTag());
        output.PreContent.SetHtmlContent(Html.Tag("caption", HideCaption ? "visually-hidden" : null, Caption));
        output.PostElement.SetHtmlContent(End).AppendHtml("</div>");
    }
}

/// <summary><c>&lt;th ty-sort="name"&gt;姓名&lt;/th&gt;</c>: the head of a column is a link that sorts by it, and then the other way round.</summary>
[HtmlTargetElement("th", Attributes = "ty-sort")]
public sealed class SortTagHelper : TagHelper
{
    [HtmlAttributeName("ty-sort")]
    public required string By { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        var table = context.Items.TryGetValue(typeof(TableTagHelper), out var found) ? (TableTagHelper)found : null;
        var now = table?.Sort ?? request.Query["sort"].ToString();
        var (up, down) = (now == By, now == "-" + By);

        output.Attributes.SetAttribute("scope", "col");
        output.AddClass("ty-sortable", HtmlEncoder.Default);
        if (up || down)
            output.Attributes.SetAttribute("aria-sort", up ? "ascending" : "descending");

        var link = Html.Tag("a").With("href", QueryLink.With(request, "sort", up ? "-" + By : By));
        output.PreContent.SetHtmlContent(link.RenderStartTag());
        output
            .PostContent.AppendHtml(
                Html.Icon(
                    ViewContext,
                    (up, down) switch
                    {
                        (true, _) => "arrow-up",
                        (_, true) => "arrow-down",
                        _ => "arrows-sort",
                    },
                    16
                )
            )
            .AppendHtml("</a>");
    }
}
